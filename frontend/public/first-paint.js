// Sets theme and language before anything is drawn; a file of its own, as the content security policy allows no inline
// script. Keys and values are those of src/app/theme/mode.ts and src/app/i18n/locale.ts.
(function () {
  var read = function (key) {
    try {
      return globalThis.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var chosen = read('maru.theme');
  var isDark =
    chosen === 'dark' || (chosen !== 'light' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  var root = globalThis.document.documentElement;
  root.dataset.theme = isDark ? 'dark' : 'light';
  root.style.colorScheme = root.dataset.theme;
  root.style.backgroundColor = isDark ? '#0F1115' : '#F5F6F8';
  var locale = read('maru.locale');
  if (locale === 'ko' || locale === 'en') root.lang = locale;
})();
