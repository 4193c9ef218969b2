// Takes the pictures of the user guide from a running demo installation:
//   BASE_URL=http://localhost:8000 node scripts/pictures.mjs ../docs/pictures
// (scripts/with-agency in the root starts one for the time of a command.)

import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'

const base = process.env.BASE_URL ?? 'http://localhost:8000'
const folder = process.argv[2] ?? '../docs/pictures'
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
const page = await context.newPage()
await beginAs('Tom Ashdown')
const { workspaces } = await (await page.request.get(`${base}/api/session`)).json()
const slug = workspaces[0].slug
const house = await (await page.request.get(`${base}/api/${slug}/workspace`)).json()
const board = house.spaces
  .flatMap((space) => space.boards)
  .find(({ name }) => name.startsWith('CRM production'))

async function beginAs(person) {
  await context.clearCookies()
  await page.goto(`${base}/accounts/login/`)
  const button = page.locator('form[action="/demo/sign-in"] button', { hasText: person }).first()
  // Not everybody stands on the unfolded part of the list.
  await button.evaluate((element) => element.click())
  await page.waitForURL(/\/w\//)
}

async function picture(name, path, settled) {
  await page.goto(`${base}/w/${slug}/${path}`)
  await page.waitForLoadState('load')
  await page.waitForSelector(settled, { timeout: 20_000 })
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

// An account manager's desk is full; the owner may rebuild a board.
await picture('my-work', 'my-work', 'h1')
await picture('time-week', 'time', '[data-cell]')
await beginAs('Vera Lindqvist')
await picture('board', `boards/${board.id}`, '[data-card]')
await picture('board-settings', `boards/${board.id}/settings`, 'h1')
const opened = await (await page.request.get(`${base}/api/${slug}/boards/${board.id}`)).json()
const place = (name) => opened.cards.fields.indexOf(name)
const rich = opened.cards.rows
  .filter((row) => row[place('items_total')] > 0)
  .sort((a, b) => b[place('comments_count')] - a[place('comments_count')])[0]
await picture('card', `boards/${board.id}?card=${rich[place('id')]}`, '[role="dialog"]')
await picture('list', 'list?group=client', '[data-row]')
await picture('timeline', 'timeline?group=client&filter=stage:work,wait', '[data-row]')
await picture('calendar', 'calendar', '[data-due]')
await browser.close()
