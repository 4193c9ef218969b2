// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How long frames take while a list of many cards is scrolled from its first row to its last, and a timeline of them.
// `python -m benchmarks.list_in_browser` serves such a workspace and runs this; alone it wants BASE_URL, WORKSPACE,
// SESSION. Two references in the same run, scrolled by the same hand: a page of the app that has nothing to draw, and
// that page while it counts, in each frame, for as long as the list works for one (counting.mjs).
import { base, figure, line, load, runs, signedIn } from './browser.mjs'
import { countsInMillisecond } from './counting.mjs'
import { longestTask } from './dragging.mjs'

const promised = 50
const steps = 240
const { browser, page } = await signedIn()
const workspace =
  process.env.WORKSPACE ?? (await (await page.request.get('/api/session')).json()).workspaces[0].slug
const loadBefore = load()

const empty = await scrolled('settings', 'main h2, main h1, header h1')
const list = await scrolled('list', '[data-row]')
const grouped = await scrolled('list?group=responsible', '[data-row]')
const timeline = await scrolled('timeline?zoom=week', '[data-row]')
const counting = await scrolled('settings', 'main h2, main h1, header h1', list.perFrame)

const slowest = Math.max(list.slowestStep, grouped.slowestStep)
console.log(`${base}/w/${workspace}: ${list.rows} rows; load average ${loadBefore} -> ${load()}`)
for (const [name, seen] of Object.entries({
  'the empty page of the same app': empty,
  'the empty page, counting': counting,
  list,
  grouped,
  timeline,
})) {
  line(`${name}: longest frame of a run, by the clock`, seen.frames)
  line('  longest work of the main thread for one, its CPU', seen.work)
  console.log(`  work of the main thread for a frame, all in all ${seen.perFrame.toFixed(1)} ms`)
  console.log(`  slowest of its ${steps} steps, each the median of ${runs} runs: ${seen.slowestStep} ms`)
  console.log(
    `  of ${seen.count} frames longer than ${promised} ms: ${seen.slow}; longest of all runs ${seen.longest} ms`,
  )
}
const kept = slowest <= promised
console.log(
  `slowest step of the list ${slowest} ms ${kept ? 'kept' : 'NOT KEPT'}: at most ${promised} ms; ` +
    `frames over it: list ${list.slow}, grouped ${grouped.slow}, counting as long ${counting.slow}`,
)
console.log(JSON.stringify({ load: [loadBefore, load()], empty, counting, list, grouped, timeline }))
await browser.close()
process.exitCode = kept ? 0 : 1

/** `counting`: milliseconds of nothing but counting in each frame. */
async function scrolled(path, selector, counting = 0) {
  await page.goto(`/w/${workspace}/${path}`)
  await page.locator(selector).first().waitFor()
  await page.waitForTimeout(1500)
  const counts = counting > 0 ? counting * (await page.evaluate(countsInMillisecond)) : 0
  const seen = { frames: [], work: [], all: [], count: 0, slow: 0, rows: 0 }
  const ofStep = Array.from({ length: steps }, () => [])
  for (let run = 0; run < runs; run++) {
    let told
    const tasks = await longestTask(browser, page, async () => {
      told = await page.evaluate(throughAll, { steps, counts })
    })
    for (const [step, length] of told.frames.entries()) ofStep[step].push(length)
    seen.frames.push(Math.max(...told.frames))
    seen.work.push(tasks.cpu)
    seen.all.push(tasks.all / steps)
    seen.count += told.frames.length
    seen.slow += told.frames.filter((length) => length > promised).length
    seen.rows = told.rows
  }
  return {
    count: seen.count,
    slow: seen.slow,
    rows: seen.rows,
    longest: Math.round(Math.max(...seen.frames)),
    slowestStep: Math.max(...ofStep.map((lengths) => figure(lengths).median)),
    perFrame: seen.all.toSorted((one, other) => one - other)[Math.floor(runs / 2)],
    frames: figure(seen.frames),
    work: figure(seen.work),
  }
}

/** In the page: from the top to the bottom in as many steps as a wheel would make, a step for each frame. */
async function throughAll({ steps, counts }) {
  const view = [...document.querySelectorAll('main *')].find(
    (element) =>
      element.scrollHeight > element.clientHeight + 400 && getComputedStyle(element).overflowY !== 'visible',
  )
  const frames = []
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve))
  if (view) view.scrollTop = 0
  await next()
  let before = await next()
  let sum = 0
  for (let step = 1; step <= steps; step++) {
    if (view) view.scrollTop = ((view.scrollHeight - view.clientHeight) * step) / steps
    for (let at = 0; at < counts; at++) sum = (sum + at * 7) % 1_000_003
    const now = await next()
    frames.push(now - before)
    before = now
  }
  const total = document.querySelector('[role=table]')?.getAttribute('aria-rowcount')
  return { frames, rows: Number(total ?? 1) - 1, sum }
}
