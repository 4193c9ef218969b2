// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How soon a board of many cards is seen, and how long the main thread is held during a drag.
//   BASE_URL=… BOARD=/w/relay/boards/4 node e2e/bench/board.bench.mjs
// On a busy machine look at the CPU time: the main thread's own, in one opening within the app.
// The reference is a page of the same app without a board. Prints medians of RUNS runs and one JSON line.
import { chromium } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:8000'
const runs = Number(process.env.RUNS ?? 5)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 } })
const page = await context.newPage()
await page.goto('/accounts/login/?next=/w/')
await page.locator('form[action="/demo/sign-in"] button').first().click()
await page.waitForLoadState()
const workspace = (await (await page.request.get('/api/session')).json()).workspaces[0].slug
const board = process.env.BOARD ?? (await fullestBoard())

await page.addInitScript(() => {
  window.tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration)
  }).observe({ type: 'longtask' })
})

const devtools = await context.newCDPSession(page)
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })

const shown = await times(board, '[data-card]')
const empty = await times(`/w/${workspace}/settings`, 'h1')
const { walked, busy } = await fromNavigation()
const drag = await longestDuringDrag()
const figures = {
  board,
  cards: await page.evaluate(() => [...document.querySelectorAll('[aria-setsize]')].length),
  seen_ms: median(shown),
  empty_page_ms: median(empty),
  ratio: Number((median(shown) / median(empty)).toFixed(2)),
  within_the_app_ms: median(walked),
  within_the_app_cpu_ms: median(busy),
  longest_task_in_drag_ms: drag,
}
console.log(JSON.stringify(figures))
await browser.close()

/** From the navigation's start until the first thing that counts is painted. */
async function times(address, selector) {
  const measured = []
  for (let run = 0; run <= runs; run++) {
    await page.goto(address, { waitUntil: 'commit' })
    const at = await page.evaluate(painted, selector)
    if (run > 0) measured.push(at)
  }
  return measured
}

/** From a click in the left navigation, as people do it. */
async function fromNavigation() {
  const [walked, busy] = [[], []]
  for (let run = 0; run < runs; run++) {
    await page.goto(`/w/${workspace}/boards`)
    const link = page.locator(`nav a[href="${board}"]`).first()
    await link.waitFor()
    await page.waitForTimeout(500)
    const used = await cpu()
    const before = await page.evaluate(() => performance.now())
    await link.click()
    walked.push((await page.evaluate(painted, '[data-card]')) - before)
    busy.push((await cpu()) - used)
  }
  return { walked, busy }
}

/** Milliseconds that the main thread has worked so far. */
async function cpu() {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

function painted(selector) {
  return new Promise((resolve) => {
    const look = () =>
      document.querySelector(selector)
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        : requestAnimationFrame(look)
    look()
  })
}

async function longestDuringDrag() {
  await page.goto(board)
  await page.locator('[data-card]').first().waitFor()
  await page.waitForTimeout(1500)
  const longest = []
  for (let run = 0; run < runs; run++) {
    const from = await page.locator('[data-column] [data-card]').nth(2).boundingBox()
    await page.evaluate(() => window.tasks.splice(0))
    await page.mouse.move(from.x + 90, from.y + 30)
    await page.mouse.down()
    for (let step = 0; step < 60; step++)
      await page.mouse.move(from.x + 90 + step * 12, 200 + ((step * 37) % 500))
    await page.mouse.up()
    await page.waitForTimeout(400)
    longest.push(await page.evaluate(() => Math.max(0, ...window.tasks)))
    await page.keyboard.press('Escape')
  }
  return Math.round(Math.max(...longest))
}

async function fullestBoard() {
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const ids = spaces.flatMap(({ boards }) => boards.map(({ id }) => id))
  const sizes = await Promise.all(
    ids.map(
      async (id) =>
        (await (await page.request.get(`/api/${workspace}/boards/${id}`)).json()).cards.rows.length,
    ),
  )
  return `/w/${workspace}/boards/${ids[sizes.indexOf(Math.max(...sizes))]}`
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(sorted[Math.floor(sorted.length / 2)])
}
