// Drags with the mouse as a hand does: press, sixty moves across two columns, let go.

export async function drag(page, number = 0, steps = 60) {
  const cards = page.locator('[data-column] [data-card]')
  const from = await cards.nth(number % 3).boundingBox()
  const [x, y] = [from.x + 90, from.y + 30]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++)
    await page.mouse.move(x + (step * 600) / steps, 200 + ((number * 53 + step * 37) % 500))
  await page.mouse.up()
}

/** The longest main-thread task while `deed` runs: by the clock, and by its own CPU time on a busy machine; and the CPU time of all. */
export async function longestTask(browser, page, deed) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await deed()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && main.has(`${pid} ${tid}`),
  )
  const took = (of) => tasks.map((task) => (task[of] ?? 0) / 1000)
  const all = took('tdur').reduce((sum, one) => sum + one, 0)
  return { wall: Math.max(0, ...took('dur')), cpu: Math.max(0, ...took('tdur')), all }
}
