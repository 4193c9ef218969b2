// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How soon a board of many cards is seen, and how long the main thread is held during a drag.
// `python -m benchmarks.board_in_browser` serves such a board and runs this; alone it wants BASE_URL, BOARD, SESSION.
// The reference is a page of the same app without a board, opened in turn with it. Medians of RUNS runs.
import { base, busyBoard, cardsOn, figure, line, load, painted, runs, signedIn, worked } from './browser.mjs'
import { drag, longestTask } from './dragging.mjs'

const { browser, page, devtools } = await signedIn()
const board = await busyBoard(page)
const workspace = board.split('/')[2]
const emptyPage = `/w/${workspace}/settings`
const loadBefore = load()

const warm = await opened(async () => {})
const cold = await opened(() => devtools.send('Network.clearBrowserCache'))
const walked = await walkedThere()
const drags = await dragged()

const kept = [warm.board.median <= 1000, drags.longest <= 100]
console.log(`${base}${board}: ${await cardsOn(page, board)} cards; load average ${loadBefore} -> ${load()}`)
line('cards seen after navigation', warm.board, `${times(warm)} ${verdict(kept[0], '1,000 ms')}`)
line('  the empty page of the same app', warm.empty)
line('  main thread until then', warm.work, `of the empty page ${warm.emptyWork.median} ms`)
line('cards seen, nothing in the browser cache', cold.board, times(cold))
line('  the empty page of the same app', cold.empty)
line('cards seen after a click within the app', walked.wall)
line('  main thread until then', walked.work)
line('longest task of a drag, median', drags.tasks)
line('  its CPU time', drags.cpu)
console.log(`longest task of ${runs} drags: ${drags.longest} ms ${verdict(kept[1], '100 ms')}`)
console.log(JSON.stringify({ load: [loadBefore, load()], warm, cold, walked, drags }))
await browser.close()
process.exitCode = kept.every(Boolean) ? 0 : 1

function times({ board: { median }, empty }) {
  return `${(median / empty.median).toFixed(2)} x the empty page`
}

function verdict(isKept, promise) {
  return `${isKept ? 'kept' : 'NOT KEPT'}: at most ${promise}`
}

async function opened(prepare) {
  const seen = { board: [], empty: [], work: [], emptyWork: [] }
  for (let run = 0; run <= runs; run++) {
    for (const [address, selector, wall, work] of [
      [emptyPage, 'main h2, main h1, header h1', seen.empty, seen.emptyWork],
      [board, '[data-card]', seen.board, seen.work],
    ]) {
      await page.goto('about:blank')
      await prepare()
      await page.goto(address, { waitUntil: 'commit' })
      const at = await page.evaluate(painted, selector)
      const used = await worked(devtools)
      await page.waitForTimeout(700)
      if (run === 0) continue
      wall.push(at)
      work.push(used)
    }
  }
  return Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, figure(values)]))
}

/** From a click in the left navigation, as people do it. */
async function walkedThere() {
  const [wall, work] = [[], []]
  for (let run = 0; run < runs; run++) {
    await page.goto(`/w/${workspace}/boards`)
    const link = page.locator(`nav a[href="${board}"]`).first()
    await link.waitFor()
    await page.waitForTimeout(700)
    const used = await worked(devtools)
    const before = await page.evaluate(() => performance.now())
    await link.click()
    wall.push((await page.evaluate(painted, '[data-card]')) - before)
    work.push((await worked(devtools)) - used)
  }
  return { wall: figure(wall), work: figure(work) }
}

async function dragged() {
  await page.goto(board)
  await page.locator('[data-card]').first().waitFor()
  await page.waitForTimeout(2000)
  const [longest, cpu] = [[], []]
  for (let run = 0; run < runs; run++) {
    const tasks = await longestTask(browser, page, async () => {
      await drag(page, run)
      await page.waitForTimeout(900)
    })
    longest.push(tasks.wall)
    cpu.push(tasks.cpu)
  }
  return { tasks: figure(longest), cpu: figure(cpu), longest: Math.round(Math.max(...longest)) }
}
