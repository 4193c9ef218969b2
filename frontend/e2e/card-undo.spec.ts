import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'

test('what was removed from a card comes back with Undo, from the server', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  await ask(page, 'patch', '/api/session', { language: 'en' })
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const card = `/api/${board.workspace}/cards/${id}`
  const list = await ask<{ id: number }>(page, 'post', `${card}/checklists`, { name: 'Before release' })
  await ask(page, 'post', `/api/${board.workspace}/checklists/${list.id}/items`, { text: 'Links' })
  await ask(page, 'post', `${card}/brief`, { title: 'Tone of voice', text: 'Warm, never loud' })
  const { number } = await (await page.request.get(card)).json()
  await page.goto(`/w/${board.workspace}/c/${number}`)
  const remove = async (of: string, word: string) => {
    await page.getByRole('button', { name: `More about “${of}”` }).click()
    await page.getByRole('menuitem', { name: word }).click()
    await expect(page.getByRole('button', { name: `More about “${of}”` })).toHaveCount(0)
  }
  await remove('Before release', 'Remove')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('checkbox', { name: 'Links' })).toBeVisible()

  await remove('Tone of voice', 'Remove the section')
  await expect(page.getByText('Warm, never loud')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Warm, never loud')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Warm, never loud')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Links' })).toBeVisible()
  await putAway(page, board)
})

test('a deadline is typed or picked in the reader’s language', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const card = `/api/${board.workspace}/cards/${id}`
  const { number } = await (await page.request.get(card)).json()
  const kept = async () => String((await (await page.request.get(card)).json()).deadline).slice(0, 10)
  await ask(page, 'patch', '/api/session', { language: 'ru' })
  try {
    await page.goto(`/w/${board.workspace}/c/${number}`)
    const deadline = page.getByRole('textbox', { name: 'Срок', exact: true })
    await expect(deadline).toHaveAttribute('placeholder', 'Не указано')
    await deadline.fill('5 марта 2027')
    await deadline.press('Enter')
    await expect(deadline).toHaveValue(/5 мар\. 2027/)
    await expect.poll(kept).toMatch(/^2027-03-0[45]$/) // midnight in the agency's zone
    await deadline.fill('32.13')
    await deadline.press('Tab')
    await expect(page.getByText('Такой даты нет')).toBeVisible()
    await deadline.press('Escape')
    await expect(deadline).toHaveValue(/5 мар\. 2027/)

    await deadline.click()
    await page.getByRole('button', { name: '12 марта 2027' }).click()
    await expect(deadline).toHaveValue(/12 мар\. 2027/)
    await page.getByRole('textbox', { name: 'Цена' }).fill('12 500,50')
    const price = page.getByRole('textbox', { name: 'Цена' })
    await price.press('Enter')
    await expect(price).toBeFocused()
    await price.press('Tab')
    await expect(price).toHaveValue(/^12\s500,50\s€$/)
    expect((await (await page.request.get(card)).json()).price).toBe('12500.50')
  } finally {
    await ask(page, 'patch', '/api/session', { language: 'en' })
  }
  await putAway(page, board)
})
