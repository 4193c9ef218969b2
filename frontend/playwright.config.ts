import { defineConfig } from '@playwright/test'

const port = process.env.PORT ?? '8000'
const baseURL = process.env.BASE_URL ?? `http://localhost:${port}`
/** One lane for each agency (scripts/with-agency): journeys that share one would meet each other's news. */
const agencies = process.env.BASE_URLS?.split(' ') ?? [baseURL]
const lane = Number(process.env.TEST_PARALLEL_INDEX ?? 0)

// A journey is gone at the desk. What it proves of a phone too is tagged `@both`, and of a phone alone `@phone`.
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: agencies.length,
  timeout: 180_000,
  // The machine that lets a change land is shared: what fails there once and then holds is told as flaky.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 15_000 }, // a machine shared by several needs longer than a quiet one
  reporter: [['list']],
  use: {
    baseURL: agencies[lane],
    // A film of each journey takes as much of the machine as the journey; a picture of its end is enough.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'desk', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grep: /@phone|@both/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  ],
  ...(process.env.BASE_URL
    ? {}
    : {
        webServer: {
          command: 'sh scripts/e2e-server.sh',
          url: baseURL,
          reuseExistingServer: true,
          timeout: 120_000,
        },
      }),
})
