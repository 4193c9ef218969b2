import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, openBoard, putAway, signIn } from './at-work'

test.skip(({ hasTouch }) => hasTouch, 'a desk with a keyboard')

test('what is looked for is found, kept, and changed together', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const one = await newCard(page, board, 'To do', 'Осенние рассылки')
  await newCard(page, board, 'To do', 'Autumn letter')
  await newCard(page, board, 'In hand', 'Autumn coupon')

  await test.step('a chip narrows the board, its counts stay honest, the address says it', async () => {
    await openBoard(page, board)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.keyboard.type('Title')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Value' }).fill('autumn')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-card]')).toHaveCount(2)
    await expect(page.getByText('1 of 2', { exact: true })).toBeVisible()
    expect(new URL(page.url()).searchParams.get('filter')).toBe('title:autumn')
    await newCard(page, board, 'In hand', 'Autumn leaflet')
    await expect(page.locator('[data-card]')).toHaveCount(3)
    await axe(page)
  })

  await test.step('the filter is kept under a name and opened again', async () => {
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: /Keep as a new view/ }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(`Autumn ${board.id}`)
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.goto(`/w/${board.workspace}/list`)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('menuitem', { name: `Autumn ${board.id}` }).click()
    await expect(page.getByRole('button', { name: 'Title autumn', exact: true })).toBeVisible()
  })

  await test.step('the list is put in order by its heads', async () => {
    await page.goto(`/w/${board.workspace}/list?filter=board:${board.id}`)
    await expect(page.locator('[data-row]')).toHaveCount(4)
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click()
    await expect(page.locator('[data-row]').first()).toHaveText('Autumn coupon')
    await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  })

  await test.step('many are changed at once, and taken back at once', async () => {
    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('Control+a')
    await expect(page.getByText('4 cards chosen')).toBeVisible()
    await page.getByRole('button', { name: 'Move…' }).click()
    await page.getByRole('combobox', { name: 'Board', exact: true }).selectOption({ value: String(board.id) })
    await page.getByRole('combobox', { name: 'Column', exact: true }).selectOption('Checking')
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    const refused = page.getByRole('dialog', { name: 'Not everything could be done' })
    await expect(refused.getByRole('listitem')).toHaveCount(2)
    await axe(page)
    await page.keyboard.press('Escape')
    const at = page.getByRole('row').filter({ hasText: 'Checking' })
    await expect(at).toHaveCount(2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(at).toHaveCount(0)
  })

  await test.step('every form of a word is found, and marked', async () => {
    await ask(page, 'post', `/api/${board.workspace}/cards/${one}/comments`, { text: 'Подготовить тексты' })
    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Search' }).fill('осенняя рассылка')
    const found = page.getByRole('link', { name: /Осенние рассылки/ }).first()
    await expect(found.locator('mark')).toHaveText(['Осенние', 'рассылки'])
    await axe(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/c\/\d+/)
  })
  await putAway(page, board)
})

async function axe(page: Parameters<typeof openBoard>[0]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}
