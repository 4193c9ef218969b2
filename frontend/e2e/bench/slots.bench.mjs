// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How smooth a drag over the slots of 40 people and two weeks is: how long each frame takes by the clock, and how long the
// main thread works for one. `python -m benchmarks.slots_in_browser` serves such a plan and runs this; alone it wants
// BASE_URL, PLAN, SESSION. Two references in the same run: the mouse going the same way without a card in its hand, and
// that while the page counts, in each frame, for as long as a drag works for one (counting.mjs).
import { base, figure, line, load, runs, signedIn } from './browser.mjs'
import { countsInMillisecond } from './counting.mjs'
import { longestTask } from './dragging.mjs'

const promised = 50
const { browser, page } = await signedIn()
const plan = process.env.PLAN
const loadBefore = load()
await page.goto(plan)
await page.locator('[data-placement]').first().waitFor()
await page.waitForTimeout(2000)
const empty = { frames: [], work: [], all: 0 }
const carried = { frames: [], work: [], all: 0 }
const counting = { frames: [], work: [], all: 0 }
const countsEach = await page.evaluate(countsInMillisecond)
// In turn, so that a machine that is busy for a while is so for all.
for (let run = 0; run < runs; run++) {
  await measured(empty, run, { holding: false })
  await measured(carried, run, { holding: true })
  const perFrame = carried.all / carried.frames.flat().length
  await measured(counting, run, { holding: false, counts: perFrame * countsEach })
}
const longest = Math.max(...carried.work)
const kept = longest <= promised
const placed = await page.locator('[data-placement]').count()
console.log(`${base}${plan}: ${placed} cards in slots; load average ${loadBefore} -> ${load()}`)
const told = {
  'the mouse alone': empty,
  'the mouse alone, counting': counting,
  'a card in its hand': carried,
}
for (const [name, seen] of Object.entries(told)) {
  const all = seen.frames.flat()
  line(`${name}: longest frame of a run, by the clock`, figure(seen.frames.map((run) => Math.max(...run))))
  line('  longest work of the main thread for one, its CPU', figure(seen.work))
  console.log(`  work of the main thread for a frame, all in all ${(seen.all / all.length).toFixed(1)} ms`)
  console.log(
    `  of ${all.length} frames longer than ${promised} ms: ${all.filter((each) => each > promised).length}; longest of all runs ${Math.round(Math.max(...all))} ms`,
  )
}
console.log(
  `most work for one frame of a drag ${longest.toFixed(1)} ms ${kept ? 'kept' : 'NOT KEPT'}: at most ${promised} ms`,
)
await browser.close()
process.exitCode = kept ? 0 : 1

async function measured(seen, run, { holding, counts = 0 }) {
  let frames = []
  const from = await atRest(run)
  const tasks = await longestTask(browser, page, async () => {
    frames = await framesOf(() => walk(run, from, holding), counts)
  })
  seen.frames.push(frames)
  seen.work.push(tasks.cpu)
  seen.all += tasks.all
}

/** Where a hand takes hold of one of the first cards. The drag before has scrolled the plan, as a card at its edge does. */
async function atRest(number) {
  const chip = page.locator('[data-placement]').nth(number % 4)
  await page.locator('[role=grid]').evaluate((grid) => grid.parentElement.scrollTo(0, 0))
  await chip.hover({ trial: true })
  const { x, y, width, height } = await chip.boundingBox()
  return [x + width / 2, y + height / 2]
}

/** Over the slots from left to right and down, and back to where it came from, so that nothing is planned. */
async function walk(number, [x, y], holding) {
  await page.mouse.move(x, y)
  if (holding) await page.mouse.down()
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(x + (step * 500) / 60, 240 + ((number * 53 + step * 37) % 420))
    if (holding && (step === 5 || step === 60)) await isCarried()
  }
  await page.mouse.move(x, y, { steps: 8 })
  if (holding) {
    await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  await page.waitForTimeout(400)
}

/** A drag that nobody drags would be smooth, too. */
async function isCarried() {
  const dragged = await page.locator('[data-placement][data-dragged]').count()
  if (dragged !== 1) throw new Error(`${dragged} cards are carried`)
}

/** How long each frame took while `deed` ran, and the page counted so far in each. */
async function framesOf(deed, counts) {
  await page.evaluate((counts) => {
    const state = { last: performance.now(), lengths: [], on: true, sum: 0 }
    window.frames_ = state
    const next = (now) => {
      state.lengths.push(now - state.last)
      state.last = now
      for (let at = 0; at < counts; at++) state.sum = (state.sum + at * 7) % 1_000_003
      if (state.on) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  }, counts)
  await deed()
  return await page.evaluate(() => {
    window.frames_.on = false
    return window.frames_.lengths
  })
}
