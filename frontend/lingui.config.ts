import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

const exclude = ['**/*.test.ts', '**/*.test.tsx', '**/node_modules/**']

/** One catalog per folder, so that two people who write two features never meet in one file. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru', 'nl'],
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [
    { path: 'src/app/locales/{locale}', include: ['src/app'], exclude },
    { path: 'src/ui/locales/{locale}', include: ['src/ui'], exclude },
    { path: 'src/api/locales/{locale}', include: ['src/api'], exclude },
    { path: 'src/features/{name}/locales/{locale}', include: ['src/features/{name}'], exclude },
  ],
})
