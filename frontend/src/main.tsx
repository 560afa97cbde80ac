import { createRoot } from 'react-dom/client';
import { resume } from './api/session';
import { Root } from './app/Root';
import { prefetchWhereLikely } from './app/prefetch';
import { preferredLocale } from './app/i18n/locale';
import { speak } from './app/i18n';
import './app/theme/global.css';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

prefetchWhereLikely();
void resume();
await speak(preferredLocale());
createRoot(container).render(<Root />);
