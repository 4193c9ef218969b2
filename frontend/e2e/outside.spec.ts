import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('a webhook: its secret once, a test that the guard refuses in words, and once more by hand', async ({
  page,
}) => {
  const workspace = await signIn(page)
  const name = `Journey ${Date.now()}`
  await page.goto(`/w/${workspace}/settings?tab=webhooks`)
  await page.getByRole('button', { name: 'New webhook' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New webhook' })
  await dialog.getByLabel('What is it for?').fill(name)
  await dialog.getByLabel('Address').fill('ftp://10.0.0.1/hear')
  await dialog.getByRole('button', { name: 'Make it' }).click()
  await expect(dialog.getByText(/address/i).last()).toBeVisible()
  const shown = page.getByRole('dialog', { name: 'The webhook’s secret' })
  await dialog.getByLabel('Address').fill('https://10.0.0.1/hear')
  await expectNoFault(page, 'the dialog of a webhook')
  await dialog.getByRole('button', { name: 'Make it' }).click()
  await expect(dialog.getByText(/address/i).last()).toBeVisible()
  await expect(shown).toHaveCount(0)
  await dialog.getByLabel('Address').fill('https://nowhere.invalid/hear')
  await dialog.getByRole('button', { name: 'Make it' }).click()
  const secret = (await shown.locator('code').textContent()) ?? ''
  expect(secret).toMatch(/^whsec_/)
  await shown.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page.getByText(secret)).toHaveCount(0)

  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'Deliveries' }).click()
  const deliveries = page.getByRole('dialog', { name: `Deliveries of “${name}”` })
  await expect(deliveries.getByText('Nothing was sent yet')).toBeVisible()
  await deliveries.getByRole('button', { name: 'Send a test' }).click()
  const line = deliveries.getByRole('listitem').filter({ hasText: 'Ping' })
  await expect(line).toContainText('failed', { timeout: 45_000, ignoreCase: true })
  await line.getByRole('button', { expanded: false }).click()
  await expect(line.getByText('Try 1:')).toBeVisible()
  await expect(line.getByText('"Ping"')).toBeVisible()
  await expectNoFault(page, 'the deliveries')
  await line.getByRole('button', { name: 'Send again: Ping' }).click()
  await expect(line).toContainText('2 tries', { timeout: 45_000 })
  await page.keyboard.press('Escape')
  await expect(deliveries).toHaveCount(0)

  await row.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
})

test('the demo agency’s webhook stands still until somebody starts it', { tag: '@both' }, async ({
  page,
}) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/settings?tab=webhooks`)
  const row = page.getByRole('listitem').filter({ hasText: 'wall.lantern.example' })
  await expect(row.getByRole('button', { name: 'Start' })).toBeVisible()
  await expectNoFault(page)
})

test('a calendar’s address reads deadlines until it is revoked', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const title = `Due soon ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  await ask(page, 'patch', `/api/${board.workspace}/cards/${id}`, { deadline: '2027-03-02T00:00:00Z' })
  await page.goto(`/w/${board.workspace}/settings?tab=feeds`)
  const choose = page.getByRole('combobox', { name: 'Deadlines of' })
  await choose.click()
  await choose.fill('Journey')
  await page
    .getByRole('option', { name: /^Journey/ })
    .last()
    .click()
  await page.getByRole('button', { name: 'Get an address' }).click()
  const feed = page
    .getByRole('listitem')
    .filter({ hasText: /^Journey/ })
    .last()
  const address = (await feed.locator('code').textContent()) ?? ''
  const path = new URL(new URL(address).pathname, page.url()).href
  const calendar = await (await page.request.get(path)).text()
  expect(calendar).toContain('BEGIN:VCALENDAR')
  expect(calendar.replaceAll(/\r?\n /g, '')).toContain(title)
  await expectNoFault(page, 'the feeds')
  await feed.getByRole('button', { name: 'Revoke' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText(address)).toHaveCount(0)
  expect((await page.request.get(path)).status()).toBe(404)
  await putAway(page, board)
})

test('all of it is taken along as one file', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/settings?tab=workspace`)
  const part = page.locator('section').filter({ hasText: 'Take everything along' })
  const had = part.getByRole('link', { name: 'Download' })
  const before = await had.count()
  await part.getByRole('button', { name: 'Write the file' }).press('Enter')
  await expect(had).toHaveCount(before + 1, { timeout: 90_000 })
  await expectNoFault(page, 'taking along')
  const href = (await had.first().getAttribute('href')) ?? ''
  const file = await page.request.get(href)
  expect(file.headers()['content-disposition']).toContain('.zip')
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
})

test('an owner reads in the inbox that a message was given up, sees why, and sends it again', async ({
  page,
}) => {
  const workspace = await signIn(page)
  const words = 'A message could not be delivered.'
  const notice = {
    id: 1,
    about: 'undelivered',
    project: null,
    words,
    count: 1,
    unread: true,
    last_at: '2026-11-20T09:00:00Z',
  }
  const dead = {
    ...{
      id: 5,
      subject: 'Spring mailing',
      card: null,
      member: null,
      channel: 'email',
      to: 'kees@agency.example',
      state: 'dead',
      state_label: 'Given up',
    },
    ...{ attempts: 9, unknowns: 1, error: '550 No such person here', created_at: '2026-11-16T09:00:00Z' },
    ...{ ended_at: '2026-11-20T09:00:00Z', next_try_at: null },
  }
  let isDead = true
  // In the demo nothing leaves the house, so nothing comes to grief either: the server's answers are made up.
  await page.route(/\/inbox(\?.*)?$/, async (route) => {
    if (route.request().resourceType() === 'document') return route.fallback()
    const told = await (await route.fetch()).json()
    return route.fulfill({ json: { ...told, notices: [notice] } })
  })
  await page.route(/\/outbox\?/, (route) => {
    const asked = new URL(route.request().url()).searchParams.get('state')
    const messages = asked === (isDead ? 'dead' : 'waiting') ? [{ ...dead, state: asked }] : []
    return route.fulfill({ json: { messages, counts: { [isDead ? 'dead' : 'waiting']: 1 } } })
  })
  await page.route(/\/outbox\/5\/send-again$/, (route) => {
    isDead = false
    return route.fulfill({ json: { ...dead, state: 'waiting' } })
  })
  await page.route(/\/inbox\/notices\/1\/read$/, (route) =>
    route.fulfill({ json: { unread: 0, number: 1, behind: false } }),
  )
  await page.goto(`/w/${workspace}/inbox`)
  await expect(page.getByText('See why, and send them again')).toBeVisible()
  await expectNoFault(page, 'the notice')
  await page.getByRole('link', { name: words }).press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: 'kees@agency.example' })
  await expect(row).toContainText('550 No such person here')
  await expectNoFault(page, 'the outbox')
  await row.getByRole('button', { name: 'Send again' }).press('Enter')
  await expect(row).toHaveCount(0)
  await page.getByText('Waiting 1').click()
  await expect(row).toBeVisible()
})
