import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { linguiMacros } from './build/lingui-macros.ts'

const folder = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const server = process.env.BATON_URL ?? 'http://localhost:8000'
const served = ['/api', '/accounts', '/admin', '/files', '/static']

export default defineConfig({
  plugins: [linguiMacros(), react(), lingui()],
  resolve: {
    alias: {
      '#app': folder('app'),
      '#features': folder('features'),
      '#ui': folder('ui'),
      '#api': folder('api'),
      '#lib': folder('lib'),
    },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: server }])) },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
  test: {
    environment: 'jsdom',
    globals: true,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    css: false,
  },
})
