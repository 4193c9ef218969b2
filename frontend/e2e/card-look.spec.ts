import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

const hostile =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>‮ [x](javascript:window.hacked=1)'
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a full card has no accessibility fault and is no wider than the screen', {
  tag: '@both',
}, async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const id = await newCard(page, board, 'To do', 'Весенняя рассылка: Достопримечательностепересечение')
  await ask(page, 'post', `${root}/cards/${id}/brief`, {
    text: '**Goal** and\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  })
  await ask(page, 'post', `${root}/cards/${id}/comments`, { text: 'Hello', client_visible: true })
  const list = await ask<{ id: number }>(page, 'post', `${root}/cards/${id}/checklists`, { name: 'Before' })
  await ask(page, 'post', `${root}/checklists/${list.id}/items`, { text: 'Links' })
  await ask(page, 'post', `${root}/cards/${id}/blockers`, { kind: 'client', reason: 'No logo' })
  await ask(page, 'post', `${root}/cards/${id}/take`)
  const { number } = await (await page.request.get(`${root}/cards/${id}`)).json()
  for (const address of [
    `/w/${board.workspace}/c/${number}`,
    `/w/${board.workspace}/boards/${board.id}?card=${id}`,
  ]) {
    await page.goto(address)
    await expect(page.getByText('No logo').first()).toBeVisible()
    await expectNoFault(page, address)
    const card = page.getByRole('article', { name: /^#/ })
    expect(await card.evaluate((drawn) => drawn.scrollWidth - drawn.clientWidth)).toBe(0)
  }
  await putAway(page, board)
})

test('hostile texts stay texts, wherever they stand', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const id = await newCard(page, board, 'To do', hostile)
  await ask(page, 'post', `${root}/cards/${id}/brief`, { title: hostile, text: hostile })
  await ask(page, 'post', `${root}/cards/${id}/comments`, { text: hostile })
  const list = await ask<{ id: number }>(page, 'post', `${root}/cards/${id}/checklists`, { name: hostile })
  await ask(page, 'post', `${root}/checklists/${list.id}/items`, { text: hostile })
  await ask(page, 'post', `${root}/cards/${id}/blockers`, { kind: 'ours', reason: hostile })
  const { number } = await (await page.request.get(`${root}/cards/${id}`)).json()
  await page.goto(`/w/${board.workspace}/c/${number}`)
  await expect(page.getByRole('article').getByText('onerror').first()).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  await expect(page.locator('article img[src="x"], article a[href^="javascript"]')).toHaveCount(0)
  await putAway(page, board)
})

test('a screenshot pasted on the card is a picture on the card', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  await page.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await expect(page.getByText('paste a screenshot anywhere')).toBeVisible()
  await page.evaluate((picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
    const carried = new DataTransfer()
    carried.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
    )
  }, onePixel)
  await expect(page.getByRole('button', { name: /^Look at / })).toBeVisible()
  await page.getByRole('button', { name: /^Look at / }).click()
  await expect(page.getByRole('img', { name: /^Screenshot/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await putAway(page, board)
})

test('the keys edit the title, comment, and Esc leaves the card to the board', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  await page.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('button', { name: 'Spring mailing' })).toBeVisible()
  await page.keyboard.press('e')
  await panel.getByRole('textbox', { name: 'Title' }).fill('Thrown away')
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'Spring mailing' })).toBeFocused()
  await page.keyboard.press('e')
  await panel.getByRole('textbox', { name: 'Title' }).fill('Autumn mailing')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Autumn mailing' })).toBeFocused()
  // What the keys do is found by words, too.
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Go anywhere, do anything' })
  await palette.fill('Move to')
  await expect(page.getByRole('option', { name: /^Move to…/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(panel.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page).not.toHaveURL(/card=/)
  await putAway(page, board)
})
