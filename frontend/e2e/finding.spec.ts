import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, openBoard, putAway, signIn } from './at-work'

test('what is looked for is found, kept, and changed together', async ({ page, hasTouch }) => {
  test.skip(hasTouch, 'a desk with a keyboard')
  const board = await newBoard(page, await signIn(page))
  const one = await newCard(page, board, 'To do', 'Осенние рассылки')
  await newCard(page, board, 'To do', 'Autumn letter')
  await newCard(page, board, 'In hand', 'Autumn coupon')

  await test.step('a chip narrows the board, its counts stay honest, the address says it', async () => {
    await openBoard(page, board)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.keyboard.type('Title')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Value' })).toBeFocused()
    await page.keyboard.type('autumn')
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

  await test.step('after a click on a box the arrows walk from its row', async () => {
    const boxes = page.getByRole('checkbox', { name: /^Choose “/ })
    await boxes.first().click()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-row]').nth(1)).toBeFocused()
    await boxes.first().click()
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
    await page.keyboard.press('Control+z')
    await expect(at).toHaveCount(0)
  })

  await test.step('an own field of many is filled at once', async () => {
    const name = `Wave ${board.id}`
    await ask(page, 'post', `/api/${board.workspace}/custom-fields`, { name, kind: 'text', board: board.id })
    await page.reload()
    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Own field…' }).click()
    await page.getByRole('combobox', { name: 'Field' }).selectOption(name)
    await page.getByRole('textbox', { name: 'Value' }).fill('Second wave')
    await page.keyboard.press('Enter')
    await expect(page.getByText('4 cards changed').first()).toBeVisible()
  })

  await test.step('groups fold, and a colleague’s card comes without a reload', async () => {
    await page.getByLabel('Group by').selectOption('column')
    await expect(page.locator('[data-row]')).toHaveCount(4)
    const head = page.getByRole('button', { name: /^To do/ })
    await head.click()
    await expect(page.locator('[data-row]')).toHaveCount(2)
    await newCard(page, board, 'In hand', 'Autumn calendar')
    await expect(page.locator('[data-row]')).toHaveCount(3)
    await head.click()
    await expect(page.locator('[data-row]')).toHaveCount(5)
  })

  await test.step('every form of a word is found, and marked', async () => {
    await ask(page, 'post', `/api/${board.workspace}/cards/${one}/comments`, { text: 'Подготовить тексты' })
    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Search' }).fill('осенняя рассылка')
    const found = page.getByRole('link', { name: /Осенние рассылки/ }).first()
    await expect(found.locator('mark')).toHaveText(['Осенние', 'рассылки'])
    await axe(page)
    await page.getByRole('searchbox', { name: 'Search' }).fill('second wave')
    await expect(page.getByText(`Wave ${board.id}:`).first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Go anywhere, do anything' }).fill('осенней рассыл')
    await expect(page.getByRole('option', { name: /Осенние рассылки/ }).first()).toBeVisible()
    await expect(page.getByRole('option', { name: /Search everywhere for/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/c\/\d+/)
  })
  await putAway(page, board)
})

test('on a phone cards are chosen by a tap and changed together', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'a phone')
  const board = await newBoard(page, await signIn(page))
  for (const title of ['One', 'Two', 'Three']) await newCard(page, board, 'To do', title)
  await page.goto(`/w/${board.workspace}/list?filter=board:${board.id}`)
  await expect(page.locator('[data-row]')).toHaveCount(3)
  await page.getByRole('button', { name: 'Choose cards' }).tap()
  await page.getByRole('link', { name: 'One' }).tap()
  await page.getByRole('checkbox', { name: 'Choose “Two”' }).tap()
  await expect(page.getByText('2 cards chosen')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Archive' }).tap()
  await expect(page.locator('[data-row]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).tap()
  await expect(page.locator('[data-row]')).toHaveCount(3)
  await putAway(page, board)
})

async function axe(page: Parameters<typeof openBoard>[0]): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}
