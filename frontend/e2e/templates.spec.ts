import { expect, test } from '@playwright/test'
import { ask, column, newBoard, newCard, openBoard, putAway, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('a good card becomes a template, and the next card begins with it', async ({ page }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const here = `/api/${board.workspace}/cards/${id}`
  await ask(page, 'post', `${here}/brief`, { title: 'Terms', text: 'Two mails' })
  await ask(page, 'post', `${here}/checklists`, { name: 'Before sending', items: ['Links', 'Prices'] })
  const { number } = await (await page.request.get(here)).json()
  const name = `Mailing ${Date.now()}`

  await test.step('the card is kept', async () => {
    await page.goto(`/w/${board.workspace}/c/${number}`)
    await page.getByRole('button', { name: 'More about this card' }).click()
    await page.getByRole('menuitem', { name: 'Save as a template…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as a template' })
    await dialog.getByRole('textbox', { name: 'Name of the template' }).fill(name)
    await dialog.getByRole('textbox', { name: 'Deadline in working days' }).fill('3')
    await isAccessible(page)
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('so is its checklist', async () => {
    await page.getByRole('button', { name: 'More about “Before sending”' }).click()
    await page.getByRole('menuitem', { name: 'Save as a template…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as a template' })
    await dialog.getByRole('textbox', { name: 'Name of the template' }).fill(`${name} list`)
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await page.getByRole('button', { name: 'Checklist', exact: true }).click()
    await page.getByRole('menuitem', { name: `${name} list, items: 2` }).click()
    await expect(page.getByRole('heading', { name: `${name} list` })).toBeVisible()
  })

  await test.step('by keyboard a new card begins with it', async () => {
    await openBoard(page, board)
    await page.getByRole('button', { name: 'New card in To do' }).click()
    await expect(page.getByRole('button', { name: 'From a template' })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name }).press('Enter')
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Title of the new card in To do' })).toBeFocused()
    await page.keyboard.type('Easter mailing')
    await page.keyboard.press('Enter')
    const card = column(page, board, 'To do').locator('[data-card]', { hasText: 'Easter mailing' })
    await expect(card).toContainText(/Deadline/)
  })

  await test.step('a board is built after this one', async () => {
    await page.goto(`/w/${board.workspace}/boards/${board.id}/settings`)
    await page.getByRole('button', { name: 'Save as a template…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save the board as a template' })
    await dialog.getByRole('textbox', { name: 'Name of the template' }).fill(`${name} board`)
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await page.goto(`/w/${board.workspace}/boards/new`)
    await page.getByText(`${name} board`).click()
    await page.getByRole('button', { name: 'Build the board' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${name} board` })).toBeVisible()
    await expect(page.getByText('Checking').first()).toBeVisible()
    const built = Number(new URL(page.url()).pathname.split('/').at(-1))
    await putAway(page, { ...board, id: built })
  })

  await test.step('the settings hold all of them, and forget them', async () => {
    await page.goto(`/w/${board.workspace}/settings?tab=templates`)
    await expect(page.getByRole('button', { name: `Edit ${name}`, exact: true })).toBeVisible()
    await isAccessible(page)
    for (const each of [name, `${name} list`, `${name} board`]) {
      await page.getByRole('button', { name: `More about “${each}”` }).click()
      await page.getByRole('menuitem', { name: 'Remove…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(page.getByRole('button', { name: `Edit ${each}`, exact: true })).toHaveCount(0)
    }
  })
  await putAway(page, board)
})
