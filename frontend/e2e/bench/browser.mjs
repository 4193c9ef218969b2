// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// A browser that is signed in, and what the measurements share.
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'

export const base = process.env.BASE_URL ?? 'http://localhost:8000'
export const runs = Number(process.env.RUNS ?? 9)

export async function signedIn({ phone = false } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  })
  const viewport = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  const context = await browser.newContext({ baseURL: base, viewport, hasTouch: phone, locale: 'en' })
  const page = await context.newPage()
  if (process.env.SESSION)
    await context.addCookies([{ name: 'sessionid', value: process.env.SESSION, url: base }])
  else {
    await page.goto('/accounts/login/?next=/w/')
    await page.locator('form[action="/demo/sign-in"] button').first().click()
    await page.waitForLoadState()
  }
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { browser, context, page, devtools }
}

/** The board named by BOARD, else the fullest one of the first workspace. */
export async function busyBoard(page) {
  if (process.env.BOARD) return process.env.BOARD
  const workspace = (await (await page.request.get('/api/session')).json()).workspaces[0].slug
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const ids = spaces.flatMap(({ boards }) => boards.map(({ id }) => id))
  const sizes = await Promise.all(ids.map((id) => cardsOn(page, `/w/${workspace}/boards/${id}`)))
  return `/w/${workspace}/boards/${ids[sizes.indexOf(Math.max(...sizes))]}`
}

export async function cardsOn(page, board) {
  return (await (await page.request.get(board.replace(/^\/w/, '/api'))).json()).cards.rows.length
}

/** Milliseconds that the page's main thread has worked so far. */
export async function worked(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Resolves in the page with the moment (ms since the navigation began) at which `selector` has been painted. */
export function painted(selector) {
  return new Promise((resolve) => {
    const look = () =>
      document.querySelector(selector)
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        : requestAnimationFrame(look)
    look()
  })
}

/** Median and the distance between the quarters; a large distance says that the machine was busy. */
export function figure(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: Math.round(at(0.5)), spread: Math.round(at(0.75) - at(0.25)) }
}

export function line(name, { median, spread }, rest = '') {
  console.log(`${name.padEnd(48)} ${String(median).padStart(6)} ms  ± ${String(spread).padEnd(5)} ${rest}`)
}

export function load() {
  return loadavg()[0]?.toFixed(1)
}
