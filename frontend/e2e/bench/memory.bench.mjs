// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// Whether a day's work leaves something behind: 200 drags and 20 times away from the board and back, counted after
// the garbage is collected. The environment is that of board.bench.mjs (--serve of benchmarks.board_in_browser).
import { busyBoard, signedIn } from './browser.mjs'
import { drag } from './dragging.mjs'

const drags = Number(process.env.DRAGS ?? 200)
const switches = Number(process.env.SWITCHES ?? 20)
const { browser, page, devtools } = await signedIn()
const board = await busyBoard(page)
const workspace = board.split('/')[2]

await page.goto(board)
await page.locator('[data-card]').first().waitFor()
await dragged(10)
await switched(2)
const before = await counted()
await dragged(drags)
const afterDrags = await counted()
await switched(switches)
const after = await counted()
await browser.close()

for (const [name, told] of Object.entries({
  before,
  [`${drags} drags`]: afterDrags,
  [`${switches} switches`]: after,
}))
  console.log(name.padEnd(14), JSON.stringify(told))
const kept = after.nodes <= before.nodes * 1.2 && after.heap_mb <= before.heap_mb + 8
console.log(kept ? 'kept: nothing heaps up' : 'NOT KEPT: something heaps up')
process.exitCode = kept ? 0 : 1

async function dragged(times) {
  for (let at = 0; at < times; at++) {
    await drag(page, at, 6)
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(1500)
}

async function switched(times) {
  for (let at = 0; at < times; at++) {
    await page.locator(`nav a[href="/w/${workspace}/boards"]`).first().click()
    await page.locator('main ul a').first().waitFor()
    await page.locator(`nav a[href="${board}"]`).first().click()
    await page.locator('[data-card]').first().waitFor()
    await page.waitForTimeout(300)
  }
  await page.waitForTimeout(9000) // the last word about a move goes away by itself
}

async function counted() {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0
  return {
    heap_mb: Number((of('JSHeapUsedSize') / 1e6).toFixed(1)),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  }
}
