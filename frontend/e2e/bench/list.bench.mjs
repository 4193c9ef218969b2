// biome-ignore-all lint/suspicious/noConsole: its output is its purpose.
// How long frames take while a list of many cards is scrolled from its first row to its last, and a timeline of them.
// `python -m benchmarks.list_in_browser` serves such a workspace and runs this; alone it wants BASE_URL, WORKSPACE,
// SESSION. The reference is a page of the same app that has nothing to draw, scrolled by the same hand in the same run.
import { base, figure, line, load, runs, signedIn } from './browser.mjs'
import { longestTask } from './dragging.mjs'

const promised = 50
const { browser, page } = await signedIn()
const workspace =
  process.env.WORKSPACE ?? (await (await page.request.get('/api/session')).json()).workspaces[0].slug
const loadBefore = load()

const empty = await scrolled('settings', 'main h2, main h1, header h1')
const list = await scrolled('list', '[data-row]')
const grouped = await scrolled('list?group=responsible', '[data-row]')
const timeline = await scrolled('timeline?zoom=week', '[data-row]')

const kept = list.longestWork <= promised && grouped.longestWork <= promised
console.log(`${base}/w/${workspace}: ${list.rows} rows; load average ${loadBefore} -> ${load()}`)
for (const [name, seen] of Object.entries({
  'the empty page of the same app': empty,
  list,
  grouped,
  timeline,
})) {
  line(`${name}: longest frame of a run, by the clock`, seen.frames)
  line('  longest work of the main thread for one, its CPU', seen.work)
  console.log(
    `  of ${seen.count} frames longer than ${promised} ms: ${seen.slow}; longest of all runs ${seen.longest} ms`,
  )
}
console.log(
  `most work for one frame of the list ${Math.max(list.longestWork, grouped.longestWork).toFixed(1)} ms ${
    kept ? 'kept' : 'NOT KEPT'
  }: at most ${promised} ms`,
)
console.log(JSON.stringify({ load: [loadBefore, load()], empty, list, grouped, timeline }))
await browser.close()
process.exitCode = kept ? 0 : 1

async function scrolled(path, selector) {
  await page.goto(`/w/${workspace}/${path}`)
  await page.locator(selector).first().waitFor()
  await page.waitForTimeout(1500)
  const seen = { frames: [], work: [], count: 0, slow: 0, rows: 0 }
  for (let run = 0; run < runs; run++) {
    let told
    const tasks = await longestTask(browser, page, async () => {
      told = await page.evaluate(throughAll)
    })
    seen.frames.push(Math.max(...told.frames))
    seen.work.push(tasks.cpu)
    seen.count += told.frames.length
    seen.slow += told.frames.filter((length) => length > promised).length
    seen.rows = told.rows
  }
  const longest = Math.round(Math.max(...seen.frames))
  return {
    ...seen,
    longest,
    longestWork: Math.max(...seen.work),
    frames: figure(seen.frames),
    work: figure(seen.work),
  }
}

/** In the page: from the top to the bottom in as many steps as a wheel would make, a step for each frame. */
async function throughAll() {
  const view = [...document.querySelectorAll('main *')].find(
    (element) =>
      element.scrollHeight > element.clientHeight + 400 && getComputedStyle(element).overflowY !== 'visible',
  )
  const frames = []
  const steps = 240
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve))
  if (view) view.scrollTop = 0
  await next()
  let before = await next()
  for (let step = 1; step <= steps; step++) {
    if (view) view.scrollTop = ((view.scrollHeight - view.clientHeight) * step) / steps
    const now = await next()
    frames.push(now - before)
    before = now
  }
  const total = document.querySelector('[role=table]')?.getAttribute('aria-rowcount')
  return { frames, rows: Number(total ?? 1) - 1 }
}
