import { expect, test } from '@playwright/test'
import { ask, newBoard, openBoard, putAway, signIn, titles } from './at-work'
import { expectNoFault } from './no-fault'

const mockUp = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a team makes a form, a client fills it in on a phone, and the request stands on the board', async ({
  page,
  browser,
}) => {
  const board = await newBoard(page, await signIn(page))
  await page.goto(`/w/${board.workspace}/boards/${board.id}/settings?tab=intake`)
  await page.getByRole('button', { name: 'New form' }).click()
  const dialog = page.getByRole('dialog', { name: 'New form' })
  const name = `What may we make for you? ${Date.now()}`
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByLabel('Words above the form').fill('We answer within a working day.')
  await dialog.getByRole('combobox', { name: 'Their e-mail address' }).click()
  await page.getByRole('option', { name: 'not asked' }).click()
  await expectNoFault(page, 'the dialog of a form')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('into “To do”, 0 received')
  const address = (await row.locator('code').first().textContent()) ?? ''
  await expectNoFault(page, 'the forms of a board')

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const client = await context.newPage()
  const path = new URL(address).pathname
  await client.goto(new URL(path, page.url()).href)
  await expect(client.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(client.getByText('We answer within a working day.')).toBeVisible()
  await expectNoFault(client, 'the form on a phone')

  // Without a word of what it is about nothing is sent, and what was written stays.
  const title = `A mail to our own customers ${Date.now()}`
  await client.locator('[name=title]').fill(title)
  await client.locator('[name=name]').fill('Robin Ashford')
  const send = client.getByRole('button', { name: 'Send' })
  const alert = client.getByRole('alert').first()
  // A page that is sent within three seconds was read by nobody; the browser's own objection is passed over.
  await expect(async () => {
    await client.locator('form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true
    })
    await send.click()
    await expect(alert).toContainText('Nothing has been sent yet', { timeout: 3000 })
  }).toPass()
  await expect(client.locator('[name=title]')).toHaveValue(title)
  await expectNoFault(client, 'the form with what is wrong')

  await client.locator('[name=about]').fill('They bought **once** and never came back.')
  await client
    .locator('[name=files]')
    .setInputFiles({ name: 'shelf.png', mimeType: 'image/png', buffer: mockUp })
  await send.press('Enter')
  await expect(client.getByRole('heading', { name: 'Thank you, it has arrived' })).toBeVisible()
  await expectNoFault(client, 'what the client reads then')
  await context.close()

  await openBoard(page, board)
  await expect.poll(() => titles(page, board, 'To do')).toEqual([title])
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('They bought once and never came back.')).toBeVisible()
  await expect(page.getByText('Robin Ashford')).toBeVisible()
  await expect(page.getByText('shelf.png').first()).toBeVisible()

  await page.goto(`/w/${board.workspace}/boards/${board.id}/settings?tab=intake`)
  await expect(row).toContainText('1 received')
  await row.getByRole('button', { name: 'Close' }).click()
  await expect(row.getByText('closed')).toBeVisible()
  expect((await page.request.get(new URL(path, page.url()).href)).status()).toBe(404)
  await putAway(page, board)
})

test('what a full column refused is kept, and a manager makes it a card', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const cards = `${root}/boards/${board.id}/cards`
  for (const title of ['One', 'Two'])
    await ask(page, 'post', cards, { title, column: board.columns.Checking })
  const name = `Small questions ${Date.now()}`
  const asks = { about: 'required', wish: 'no', files: 'no', name: 'no', email: 'no' }
  const form = await ask<{ address: string }>(page, 'post', `${root}/boards/${board.id}/intake-forms`, {
    ...{ name, words: '', column: board.columns.Checking, lane: null, template: null, project: null },
    ...{ lead: null, responsible: null, shared: false, mailed: 'no', asks, questions: [] },
  })
  const title = `One too many ${Date.now()}`
  await page.goto(new URL(new URL(form.address).pathname, page.url()).href)
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=about]').fill('There is no hurry.')
  await expect(async () => {
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByText('you need not send it again')).toBeVisible({ timeout: 3000 })
  }).toPass()

  await page.goto(`/w/${board.workspace}/settings?tab=mail`)
  const row = page.getByRole('listitem').filter({ hasText: title })
  await expect(row).toContainText('There is no hurry.')
  await expect(row).toContainText('the board did not take it')
  await expectNoFault(page, 'what waits')
  await row.getByRole('button', { name: `Make “${title}” a card` }).click()
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /full|limit/i })
      .first(),
  ).toBeVisible()

  await ask(page, 'patch', `${root}/columns/${board.columns.Checking}`, { wip_limit: 5 })
  await row.getByRole('button', { name: `Make “${title}” a card` }).press('Enter')
  await expect(row).toHaveCount(0)
  await openBoard(page, board)
  await expect.poll(() => titles(page, board, 'Checking')).toContain(title)
  await putAway(page, board)
})

test('the demo agency keeps a stranger’s mail until somebody has looked', { tag: '@both' }, async ({
  page,
}) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/settings?tab=mail`)
  const row = page.getByRole('listitem').filter({ hasText: 'A cooperation for the spring?' })
  await expect(row).toContainText('nobody here knows the sender')
  await expect(page.getByText(/became (a card|cards)/)).toBeVisible()
  await expectNoFault(page)
})
