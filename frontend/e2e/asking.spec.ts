import { expect, type Page, test } from '@playwright/test'
import { ask, newBoard, newCard, openBoard, putAway, signIn, type TestBoard } from './at-work'
import { isAccessible } from './no-fault'

test('whoever asks the client sees what they will see, and marks what is missing', async ({ page }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const { project, contacts } = await aClientsProject(page, board.workspace)
  const id = await newCard(page, board, 'In hand', 'Spring mailing')
  const here = `/api/${board.workspace}/cards/${id}`
  await ask(page, 'patch', here, { project })
  await ask(page, 'post', `${here}/brief`, { title: 'Terms', text: 'Two mails' })
  await ask(page, 'post', `${here}/attachment-links`, { url: 'https://example.org/', name: 'The landing' })
  const root = `/api/${board.workspace}`
  const gate = await ask<{ id: number }>(page, 'post', `${root}/columns/${board.columns.Checking}/gates`, {
    moment: 'enter',
    name: 'The terms',
    approvers: 'client',
    subject: 'brief',
    answer_within_minutes: 480,
  })
  await openBoard(page, board)
  await page.locator('[data-card-link]', { hasText: 'Spring mailing' }).click()
  const approvals = page.getByRole('region', { name: 'Approvals' })
  const dialog = page.getByRole('dialog', { name: 'Ask for approval' })
  const open = () => approvals.getByRole('button', { name: 'Ask', exact: true }).click()

  await test.step('whom, how many, by when, and that nothing is marked yet', async () => {
    await open()
    for (const name of contacts) await expect(dialog.getByText(name, { exact: true })).toBeVisible()
    await expect(dialog.getByText('An answer is due by')).toBeVisible()
    await expect(dialog.getByText('this gate is about the text')).toBeVisible()
    await expect(dialog.getByText('Nothing of it is marked for the client yet')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled()
    await isAccessible(page, 'asking', '.mantine-Modal-content')
  })

  await test.step('a gate that is changed meanwhile is told as it is now', async () => {
    await ask(page, 'patch', `${root}/gates/${gate.id}`, { answer_within_minutes: null })
    await expect(dialog.getByText('There is no deadline.')).toBeVisible()
  })

  await test.step('one press marks it; a message half written is kept when the dialog is left', async () => {
    await dialog.getByRole('button', { name: 'Show it to the client: Terms' }).press('Enter')
    await expect(dialog.getByText('is shown', { exact: true })).toBeVisible()
    // The button is gone with what it did; the keyboard goes on in the same window.
    await expect.poll(() => dialog.evaluate((open) => open.contains(document.activeElement))).toBe(true)
    await dialog.getByRole('textbox', { name: 'What they should know' }).fill('Only the first mail, please')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await open()
    await expect(dialog.getByRole('textbox', { name: 'What they should know' })).toHaveValue(
      'Only the first mail, please',
    )
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(approvals.getByText('waits for an answer')).toBeVisible()
  })

  await test.step('Esc closes what was shown, and the card stays open', async () => {
    await approvals.getByRole('button', { name: 'What was shown' }).click()
    const proof = page.getByRole('dialog', { name: 'The terms' })
    await expect(proof.getByText('Two mails')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(proof).toBeHidden()
    await expect(approvals).toBeVisible()
  })

  await test.step('whoever is about to change the text is told what that does', async () => {
    await page.getByRole('button', { name: 'Write: Terms' }).click()
    await expect(page.getByText('a change voids the question')).toBeVisible()
  })
  await putAway(page, board)
})

test('a new card is written from anywhere, and one endless word breaks nothing', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await openBoard(page, board)
  await expect(page.locator('[data-column]').first()).toBeVisible()
  await page.goto(`/w/${board.workspace}/my-work`)
  await page.getByRole('button', { name: /Search or do/ }).click()
  await page.getByRole('combobox').fill('New card')
  await page.getByRole('option', { name: /^New card/ }).click()
  const title = page.getByRole('textbox', { name: /^Title of the new card in To do/ })
  // Whoever writes faster than the house answers is not held up.
  await page.route(/\/boards\/\d+\/cards$/, async (route) => {
    await new Promise((answered) => setTimeout(answered, 1000))
    await route.continue()
  })
  for (const text of ['W'.repeat(500), `${'👩‍👩‍👧‍👦'.repeat(40)}`, 'مرحبا بالعالم '.repeat(35)]) {
    await title.fill(text)
    await title.press('Enter')
    await expect(title).toHaveValue('')
  }
  await expect(page.locator('[data-card]')).toHaveCount(3)
  for (const width of [1440, 800, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width)
  }
  await putAway(page, board)
})

/** A project whose client has somebody to ask. */
async function aClientsProject(
  page: Page,
  workspace: TestBoard['workspace'],
): Promise<{ project: number; contacts: string[] }> {
  const { projects } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  for (const { id, client } of projects) {
    const path = `/api/${workspace}/clients/${client}/contacts`
    const contacts: { name: string }[] = await (await page.request.get(path)).json()
    if (contacts.length > 0) return { project: id, contacts: contacts.map(({ name }) => name) }
  }
  throw new Error('no client of the demo agency has a contact')
}
