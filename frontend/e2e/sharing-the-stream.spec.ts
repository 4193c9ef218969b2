import { expect, type Page, test } from '@playwright/test'
import { mockServer } from './mocked-server'

async function opened(page: Page): Promise<() => number> {
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/stream')) asked += 1
  })
  await mockServer(page)
  await page.goto('/w/relay/boards')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return () => asked
}

test('two tabs hold one stream, and the second takes over when the first is closed', async ({ context }) => {
  const first = await context.newPage()
  const askedByFirst = await opened(first)
  await expect.poll(askedByFirst).toBeGreaterThan(0)

  const second = await context.newPage()
  const askedBySecond = await opened(second)
  await second.waitForTimeout(1500)
  expect(askedBySecond()).toBe(0)

  await first.close()
  await expect.poll(askedBySecond).toBeGreaterThan(0)
})
