import { constants } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

/** Where `npm run dev` finds the API, so that the browser sees one origin and there is no CORS to open. */
const api = process.env.MARU_API_URL ?? 'http://127.0.0.1:8000';

/** Icons of the login page and of what it shares, and what every icon is made of. */
const LOGIN_ICONS =
  /lucide-react[\\/].*[\\/](createLucideIcon|Icon|defaultAttributes|context|icons[\\/](circle-alert|info|eye|eye-off|arrow-big-up|cloud-off|refresh-cw|copy|check|loader-circle|languages|circle-exclamation-point))\.m?js$/;

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    compression({
      include: /\.(js|css|html|svg|webmanifest)$/,
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // The content security policy lets no data: script, style or font in, and a hashed file is cached for a year.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One file for what many pages share a little of, instead of one for each icon; what the login page draws stays
        // apart, as it must not wait for the rest.
        codeSplitting: {
          groups: [
            { name: 'login-icons', test: LOGIN_ICONS, priority: 3 },
            { name: 'icons', test: /node_modules[\\/]lucide-react[\\/].*[\\/]icons[\\/]/, priority: 2 },
            { name: 'ui', test: /frontend[\\/]src[\\/]shared[\\/]ui[\\/](?!Confirm|Dialog)/, priority: 1 },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
  preview: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
