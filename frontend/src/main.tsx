import { createRoot } from 'react-dom/client';
import { resume } from './api/session';
import { watchConnection } from './api/reachable';
import { Root } from './app/Root';
import { prefetchWhereLikely } from './app/prefetch';
import { preferredLocale } from './app/i18n/locale';
import { speak } from './app/i18n';
import { watchVersion } from './app/version';
import './app/theme/global.css';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

watchVersion();
watchConnection();
prefetchWhereLikely();
void resume();
await speak(preferredLocale());
createRoot(container).render(<Root />);
