import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { newBoard, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('a service begins with a complete example, and with a running board', async ({ page, away }) => {
  const board = await newBoard(page, await signIn(page))
  away.board(board.id)
  const { workspace } = board
  const begin = async (what: RegExp) => {
    await page.goto(`/w/${workspace}/services`)
    await page.getByRole('button', { name: 'Begin a service' }).first().click()
    await page.getByRole('radio', { name: what }).check()
  }
  const isHere = async () => {
    await expect(page.getByRole('tab', { name: 'Workflow' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
    away.service(Number(/services\/(\d+)/.exec(page.url())?.[1]))
  }

  await begin(/^Example: Strategic segments/)
  await isAccessible(page)
  await page.keyboard.press('Enter')
  await isHere()

  await begin(/^A running board/)
  await page.getByRole('combobox', { name: 'Board' }).selectOption(String(board.id))
  await page.getByRole('textbox', { name: 'What is delivered' }).fill('Read off the board')
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await isHere()
  await expect(page.locator('.react-flow__node', { hasText: 'Checking' })).toBeVisible()
})
