// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How long the main thread is held while a card is dragged over the slots of 40 people and two weeks.
// `python -m benchmarks.slots_in_browser` serves such a plan and runs this; alone it wants BASE_URL, PLAN, SESSION.
// The reference is the mouse going the same way without a card in its hand.
import { base, figure, line, load, runs, signedIn } from './browser.mjs'
import { longestTask } from './dragging.mjs'

const { browser, page } = await signedIn()
const plan = process.env.PLAN
const promised = 50
const loadBefore = load()
await page.goto(plan)
await page.locator('[data-placement]').first().waitFor()
await page.waitForTimeout(2000)
const seen = { carried: [], cpu: [], empty: [], frames: [] }
for (let run = 0; run < runs; run++) {
  const empty = await longestTask(browser, page, () => walk(run, false))
  const frames = await slowestFrame(() => walk(run, true))
  const carried = await longestTask(browser, page, () => walk(run, true))
  seen.empty.push(empty.cpu)
  seen.carried.push(carried.wall)
  seen.cpu.push(carried.cpu)
  seen.frames.push(frames)
}
const longest = Math.round(Math.max(...seen.cpu))
const kept = longest <= promised
console.log(`${base}${plan}: load average ${loadBefore} -> ${load()}`)
line('longest task of a drag, median', figure(seen.carried))
line('  its CPU time', figure(seen.cpu))
line('slowest frame of a drag, median', figure(seen.frames))
line('the mouse alone, CPU time', figure(seen.empty))
console.log(
  `longest of ${runs} drags: ${longest} ms of CPU ${kept ? 'kept' : 'NOT KEPT'}: at most ${promised} ms`,
)
await browser.close()
process.exitCode = kept ? 0 : 1

/** Over the slots from left to right and down, and back to where it came from, so that nothing is planned. */
async function walk(number, holding) {
  const chips = page.locator('[data-placement]')
  const box = await chips.nth(number % 4).boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  if (holding) await page.mouse.down()
  for (let step = 1; step <= 60; step++)
    await page.mouse.move(x + (step * 500) / 60, 240 + ((number * 53 + step * 37) % 420))
  await page.mouse.move(x, y, { steps: 8 })
  if (holding) {
    await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  await page.waitForTimeout(400)
}

/** The longest time between two frames while `deed` runs. */
async function slowestFrame(deed) {
  await page.evaluate(() => {
    const state = { last: performance.now(), longest: 0, on: true }
    window.frames_ = state
    const next = (now) => {
      state.longest = Math.max(state.longest, now - state.last)
      state.last = now
      if (state.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await deed()
  return await page.evaluate(() => {
    window.frames_.on = false
    return window.frames_.longest
  })
}
