import { expect, test } from '@playwright/test'
import { signIn } from './at-work'
import { expectNoFault, isAccessible } from './no-fault'

/** A small board as another tracker would export it. */
function exported(name: string): Buffer {
  const id = (last: number) =>
    `5ca3d99a0378a650${Date.now().toString(16).slice(-6).padStart(6, '0')}${last.toString(16).padStart(2, '0')}`
  const list = { id: id(2), name: 'Doing', closed: false, pos: 1, idBoard: id(1) }
  const person = { id: id(3), fullName: 'Journey Person', username: 'journey' }
  const card = {
    id: id(4),
    idShort: 1,
    shortLink: id(4).slice(-8),
    name: 'A card that came along',
    desc: '',
    closed: false,
    pos: 1,
    idList: list.id,
    idBoard: id(1),
    idMembers: [person.id],
    idLabels: [],
    idChecklists: [],
    attachments: [],
    due: null,
    dueComplete: false,
    dateLastActivity: '2026-03-02T10:00:00.000Z',
  }
  return Buffer.from(
    JSON.stringify({
      id: id(1),
      name,
      closed: false,
      lists: [list],
      cards: [card],
      members: [person],
      labels: [],
      checklists: [],
      actions: [],
      customFields: [],
    }),
  )
}

test('a file is read, looked through, agreed to, and its board is here', async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  const name = `Journey ${Date.now()}`
  const file = { name: 'board.json', mimeType: 'application/json', buffer: exported(name) }
  await page.goto(`/w/${workspace}/import`)
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('Journey Person').first()).toBeVisible()
  await isAccessible(page)
  // As long as nothing is known of the new board there is no way to it.
  const before = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const asked = `**/api/${workspace}/workspace`
  await page.route(asked, (route) => route.fulfill({ json: before }))
  await page.getByRole('button', { name: 'Import 1 card' }).click()
  await expect(page.getByText('The history is here')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'Look at the people' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Open / })).toHaveCount(0)
  await page.unroute(asked)
  await page.reload()
  await page.getByRole('link', { name: `Open ${name}` }).click()
  await expect(page.getByText('A card that came along')).toBeVisible()

  await page.goto(`/w/${workspace}/import`)
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('Nothing new')).toBeVisible()
})

test('a broken and a foreign file are refused in words, and nothing is made', async ({ page }) => {
  const workspace = await signIn(page)
  const boards = async () =>
    JSON.stringify((await (await page.request.get(`/api/${workspace}/workspace`)).json()).spaces)
  const before = await boards()
  await page.goto(`/w/${workspace}/import`)
  for (const [file, text] of [
    ['cut.json', '{"id": "1", "cards": ['],
    ['notes.json', 'Dear diary'],
    ['empty.json', ''],
  ] as const) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: file, mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByRole('alert')).toContainText(file)
  }
  expect(await boards()).toBe(before)
})

test('a company at Kaiten is asked for with its key; an address that takes no key is refused', async ({
  page,
}) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/import`)
  await page.getByText('Kaiten', { exact: true }).click()
  await page.getByLabel('Company at Kaiten').fill('http://relay.kaiten.ru')
  await page.getByLabel('API key').fill('a key')
  await page.getByRole('button', { name: 'Fetch and look through' }).click()
  await expect(page.getByRole('alert')).toContainText('is no address of a company at Kaiten')
  // Who comes back from one that could not be fetched.
  await page.goto(`/w/${workspace}/import?source=kaiten&company=relay.kaiten.ru`)
  await expect(page.getByLabel('Company at Kaiten')).toHaveValue('relay.kaiten.ru')
})

test('the import has no accessibility fault', { tag: '@both' }, async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/import`)
  await expect(page.locator('input[type=file]')).toBeAttached()
  await expectNoFault(page, 'the ways in')
  await page.getByText('Kaiten', { exact: true }).click()
  await expect(page.getByLabel('Company at Kaiten')).toBeVisible()
  await expectNoFault(page, 'Kaiten')
})

test('hours that another tracker told are kept with their cards, and are to be read', async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  const key = `J${Date.now().toString(36).toUpperCase()}`
  const said = `Two banners, ${key}`
  const csv = [
    'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Created,Updated,Log Work',
    `Banner for ${key},${key}-1,${Date.now()},Task,Done,${key},${key},2026-03-01 09:00,2026-03-03 10:00,` +
      `"${said};2026-03-02 15:00;Journey Person;5400"`,
  ].join('\n')
  await page.goto(`/w/${workspace}/import`)
  await page.getByText('Jira', { exact: true }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'jira.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Import 1 card' }).click({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: /^Open / }).first()).toBeVisible({ timeout: 60_000 })
  await page.goto(`/w/${workspace}/import`)
  await page.getByRole('link', { name: /^Jira: .*bookings? of time/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kept for later' })).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: said })
  await expect(row).toContainText('1.5 hr')
  await isAccessible(page)
})
