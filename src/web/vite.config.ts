import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Nothing is inlined: the content security policy lets in files of our own origin only.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  logLevel: 'warn',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
