import { expect, test } from '@playwright/test'
import { ask, colleague, newBoard, openBoard, putAway, signIn } from './at-work'

test('a session ended from another device leaves the board at once', async ({ page, browser }) => {
  const board = await newBoard(page, await signIn(page))
  await ask(page, 'patch', '/api/session', { language: 'en' })
  const other = await colleague(browser, /Owner|Владелец|Eigenaar/)
  await openBoard(other, board)
  await other.waitForTimeout(1_500) // its stream is open by now
  await page.goto(`/w/${board.workspace}/settings`)
  await page.getByRole('button', { name: /Sign out everywhere else/ }).click()
  await expect(other).toHaveURL(/accounts\/login/, { timeout: 10_000 })
  await putAway(page, board)
})
