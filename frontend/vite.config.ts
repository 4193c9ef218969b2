import { fileURLToPath } from 'node:url'
import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstParts } from './build/first-parts.ts'
import { linguiMacros } from './build/lingui-macros.ts'
import { packed } from './build/packed.ts'

const folder = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const server = process.env.BATON_URL ?? 'http://localhost:8000'
const served = ['/api', '/accounts', '/admin', '/files', '/static']

export default defineConfig({
  plugins: [linguiMacros(), react(), lingui(), firstParts(), packed()],
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
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 800,
    // A few files instead of a hundred: each one costs a request, on the server too.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 4 },
            { name: 'board', test: /\/src\/features\/boards\/.*\.(tsx?|css)$|\/@atlaskit\//, priority: 3 },
            { name: 'parts', test: /\/node_modules\/(@mantine|@tabler)\//, priority: 2 },
          ],
        },
      },
    },
  },
  test: {
    globals: true,
    css: false,
    // A page is a second's work for each file: what draws or listens is tried in one (.tsx), what counts is not (.ts).
    projects: [
      {
        extends: true,
        test: { name: 'counting', environment: 'node', isolate: false, include: ['src/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test-setup.ts'],
        },
      },
    ],
  },
})
