import { expect, type Locator, type Page, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, openBoard, putAway, signIn, titles } from './at-work'

async function panelOf(page: Page, workspace: string, board: number, card: number) {
  await page.goto(`/w/${workspace}/boards/${board}?card=${card}`)
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading', { level: 2 }).last()).toBeVisible({ timeout: 15_000 })
  return panel
}

test('items are entered with Enter, ticked, and counted', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const panel = await panelOf(page, board.workspace, board.id, id)
  await panel.getByRole('button', { name: 'Checklist', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Empty checklist' }).click()
  const next = panel.getByRole('textbox', { name: /^Add to/ })
  await next.fill('Subject line')
  await next.press('Enter')
  await next.fill('Links')
  await next.press('Enter')
  await expect(panel.getByRole('checkbox', { name: 'Links' })).toBeVisible()
  await panel.getByRole('checkbox', { name: 'Subject line' }).check()
  await expect(panel.getByText('1 of 2').first()).toBeVisible()
  await expect
    .poll(async () => {
      const told = await page.request.get(`/api/${board.workspace}/cards/${id}`)
      const { items_done, items_total } = await told.json()
      return [items_done, items_total]
    })
    .toEqual([1, 2])
  await putAway(page, board)
})

test('a list pasted into the next item is an item for each of its lines', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const panel = await panelOf(page, board.workspace, board.id, id)
  await panel.getByRole('button', { name: 'Checklist', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Empty checklist' }).click()
  const next = panel.getByRole('textbox', { name: /^Add to/ })
  await next.fill('Check: ')
  await next.evaluate((field) => {
    const carried = new DataTransfer()
    carried.setData('text/plain', '- Subject line\n\n- Preheader\n1. Links\n[ ] Test send\n')
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
    )
  })
  await expect(panel.getByText('0 of 4').first()).toBeVisible()
  await expect(next).toHaveValue('')
  const { checklists } = await (await page.request.get(`/api/${board.workspace}/cards/${id}`)).json()
  const texts = checklists[0].items.map(({ text }: { text: string }) => text)
  expect(texts).toEqual(['Check: Subject line', 'Preheader', 'Links', 'Test send'])
  await putAway(page, board)
})

test('a guest reads only what was written to the client', async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const guest = await colleague(browser, /Guest|Гость|Gast/)
  await ask(guest, 'patch', '/api/session', { language: 'en' })
  const seen = await (await guest.request.get(`/api/${board.workspace}/workspace`)).json()
  const { projects } = await (await page.request.get(`/api/${board.workspace}/workspace`)).json()
  const project = projects.find(({ client }: { client: number }) => client === seen.me.client)
  await ask(page, 'patch', `/api/${board.workspace}/cards/${id}`, { project: project.id, shared: true })

  const panel = await panelOf(page, board.workspace, board.id, id)
  const box = panel.getByRole('textbox', { name: 'Comment' })
  await box.fill('Only among us')
  await panel.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'Only among us' })).toBeVisible()
  await panel.getByText(/^Team and /).click()
  await box.fill('The mock-up comes on Thursday')
  await expect(panel.getByText(/will read this/)).toBeVisible()
  await panel.getByRole('button', { name: 'Send to the client' }).click()
  await expect(panel.getByText('The client reads this')).toBeVisible()

  const { number } = await (await page.request.get(`/api/${board.workspace}/cards/${id}`)).json()
  await guest.goto(`/w/${board.workspace}/c/${number}`)
  await expect(guest.getByText('The mock-up comes on Thursday')).toBeVisible()
  await expect(guest.getByText('Only among us')).toHaveCount(0)
  await expect(guest.getByText('the whole team, reads what you write')).toBeVisible()
  await expect(guest.getByText('Planned hours')).toHaveCount(0)

  await ask(page, 'patch', `/api/${board.workspace}/cards/${id}`, { shared: false })
  await expect(guest.getByText('This card is no longer here')).toBeVisible()
  await guest.context().close()
  await putAway(page, board)
})

test('a mention is chosen with the arrows and reaches its person', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const panel = await panelOf(page, board.workspace, board.id, id)
  const box = panel.getByRole('textbox', { name: 'Comment' })
  await box.pressSequentially('Look, @')
  const second = await panel.getByRole('option').nth(1).innerText()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(box).toHaveValue(new RegExp(`@${second.split('\n').at(-1)} `))
  await box.press('Control+Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Look, @' })).toBeVisible()
  const { comments } = await (await page.request.get(`/api/${board.workspace}/cards/${id}`)).json()
  expect(comments[0].mentions).toHaveLength(1)
  await putAway(page, board)
})

test('handed over, accepted, blocked, lifted, deleted and brought back', async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  await ask(page, 'post', `/api/${board.workspace}/cards/${id}/take`)
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const { me } = await (await other.request.get(`/api/${board.workspace}/workspace`)).json()
  const panel = await panelOf(page, board.workspace, board.id, id)
  const dialog = page.getByRole('dialog', { name: 'Hand over' })
  await panel.getByRole('button', { name: 'Hand over…' }).press('Enter')
  await dialog.getByRole('combobox', { name: 'To' }).fill(me.name)
  await page.getByRole('option', { name: me.name }).filter({ visible: true }).first().click()
  await dialog.getByRole('textbox', { name: 'What is expected' }).fill('The banner by Thursday')
  await dialog.getByRole('button', { name: 'Offer' }).press('Enter')
  await expect(panel.getByText('The banner by Thursday').first()).toBeVisible()
  // Its button is gone: the keyboard goes on at the offer.
  await expect(panel.locator('[data-goes-on]')).toBeFocused()

  const theirs = await panelOf(other, board.workspace, board.id, id)
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await expect(panel.getByRole('region', { name: 'Who holds it' })).toContainText(me.name)

  const block = page.getByRole('dialog', { name: 'Block the card' })
  await pressUntil(page, 'b', block)
  await block.getByRole('radio', { name: 'At the client' }).check()
  await block.getByRole('textbox', { name: 'Reason' }).fill('No logo yet')
  await block.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(theirs.getByText('No logo yet')).toBeVisible()
  await theirs.getByRole('button', { name: 'Lift the blocker' }).click()
  await expect(panel.getByText('No logo yet')).toHaveCount(0)

  await panel.getByRole('button', { name: 'More about this card' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(theirs.getByText('This card is no longer here')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await openBoard(page, board)
  await expect.poll(() => titles(page, board, 'To do')).toEqual(['Spring mailing'])
  await other.context().close()
  await putAway(page, board)
})

/** A key does nothing while the card is still being fetched, as for a person who would press it again. */
async function pressUntil(page: Page, key: string, opened: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(opened).toBeVisible({ timeout: 2_000 })
  }).toPass()
}
