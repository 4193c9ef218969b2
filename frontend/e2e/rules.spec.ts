import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('a rule is put together as a sentence, tried, acts, and says what it did', async ({ page }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const name = `Journey ${Date.now()}`
  const made = await ask<{ id: number }>(page, 'post', `/api/${board.workspace}/rules`, {
    name,
    board: board.id,
    when: { kind: 'moved', to_column: [board.columns['In hand']] },
    actions: [{ do: 'comment', text: 'Begun.' }],
  })

  await test.step('it is read as a sentence, and changed', async () => {
    await page.goto(`/w/${board.workspace}/settings?tab=rules`)
    await page.getByRole('button', { name: `Change ${name}`, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Change the rule' })
    await expect(
      dialog.getByText('When a card comes to “In hand”: comment for the team: “Begun.”'),
    ).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Text' }).fill('On its way.')
    await expect(
      dialog.getByText('When a card comes to “In hand”: comment for the team: “On its way.”'),
    ).toBeVisible()
    await isAccessible(page)
    await dialog.getByRole('button', { name: 'Try on the last month' }).click()
    await expect(dialog.getByText('In the last 30 days it would have acted on no card.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('it acts, and the log tells of it', async () => {
    const to = { column: board.columns['In hand'], lane: null, above: null }
    const { me } = await (await page.request.get(`/api/${board.workspace}/workspace`)).json()
    await ask(page, 'post', `/api/${board.workspace}/cards/${id}/responsible`, { member: me.id })
    await ask(page, 'post', `/api/${board.workspace}/cards/${id}/move`, to)
    await expect
      .poll(
        async () =>
          (await (await page.request.get(`/api/${board.workspace}/rules/log?rule=${made.id}`)).json()).length,
      )
      .toBe(1)
    await page.reload()
    await page.getByRole('button', { name: `Log of ${name}` }).click()
    await expect(page.locator('#rule-log').getByText('Spring mailing')).toBeVisible()
    await isAccessible(page)
  })
  await page.getByRole('button', { name: `More about “${name}”` }).click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('button', { name: `Change ${name}`, exact: true })).toHaveCount(0)
  await putAway(page, board)
})

test('a card comes again: its days are seen, one is skipped, it rests', async ({ page }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const title = `Report ${Date.now()}`
  await page.goto(`/w/${board.workspace}/settings?tab=recurring`)
  await page.getByRole('button', { name: 'New recurring card' }).click()
  const dialog = page.getByRole('dialog', { name: 'New recurring card' })
  await dialog.getByRole('textbox', { name: 'Title of the cards' }).fill(title)
  await dialog.getByText('Months', { exact: true }).click()
  await dialog.getByRole('combobox', { name: 'In the month' }).click()
  await page.getByRole('option', { name: 'the last' }).click()
  const preview = dialog.getByRole('region', { name: 'The next days' })
  await expect(preview.getByText('Every month: the last Monday')).toBeVisible()
  await expect(preview.getByRole('listitem')).toHaveCount(5)
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: `Days of ${title}` }).click()
  const row = page.getByRole('listitem').filter({ hasText: title })
  const skip = row.getByRole('button', { name: /^Skip/ })
  await expect(skip).toHaveCount(5)
  await skip.nth(1).click()
  await expect(row.getByRole('button', { name: /^Do not skip/ })).toHaveCount(1)
  await isAccessible(page)
  await row.getByRole('switch', { name: `${title} is on` }).click({ force: true })
  await expect(row.getByText('paused', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: `More about “${title}”` }).click()
  await page.getByRole('menuitem', { name: 'Remove…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('button', { name: `Days of ${title}` })).toHaveCount(0)
  await putAway(page, board)
})
