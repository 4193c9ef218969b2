import { expect, type Page, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, putAway, signIn } from './at-work'

async function writeIn(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Write: / }).click()
  await page.getByRole('textbox', { name: /^Text of/ }).fill(text)
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('two people write in one section: other lines come together, the same line is shown to both', async ({
  page,
  browser,
}) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  const { number } = await (await page.request.get(`/api/${board.workspace}/cards/${id}`)).json()
  const section = await ask<{ id: number; version: number }>(
    page,
    'post',
    `/api/${board.workspace}/cards/${id}/brief`,
    { title: 'Texts', text: 'Subject: spring\n\nBody\n\nFooter: short' },
  )
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const address = `/w/${board.workspace}/c/${number}`
  await page.goto(address)
  await other.goto(address)

  await writeIn(page, 'Subject: tulips\n\nBody\n\nFooter: short')
  await writeIn(other, 'Subject: spring\n\nBody\n\nFooter: long')
  await save(other)
  await expect(page.getByText('changed this section while you write')).toBeVisible()
  await save(page)
  await expect(page.getByText('Subject: tulips')).toBeVisible()
  await expect(page.getByText('Footer: long')).toBeVisible()
  await expect(other.getByText('Subject: tulips')).toBeVisible()

  await writeIn(page, 'Subject: mine\n\nBody\n\nFooter: long')
  await writeIn(other, 'Subject: theirs\n\nBody\n\nFooter: long')
  await save(other)
  await expect(other.getByRole('textbox', { name: /^Text of/ })).toHaveCount(0)
  await save(page)
  await expect(page.getByRole('region', { name: 'Theirs, saved already' })).toContainText('Subject: theirs')
  await expect(page.getByRole('region', { name: 'Yours' })).toContainText('Subject: mine')
  const together = page.getByRole('textbox', { name: /What shall stand in/ })
  await expect(together).toHaveValue(/Subject: theirs\nSubject: mine/)
  await together.fill('Subject: ours\n\nBody\n\nFooter: long')
  await page.getByRole('button', { name: 'Save this text' }).click()
  await expect(other.getByText('Subject: ours')).toBeVisible()

  const kept = await (await page.request.get(`/api/${board.workspace}/brief/${section.id}/revisions`)).json()
  expect(kept.map(({ text }: { text: string }) => text.split('\n')[0])).toContain('Subject: theirs')
  await other.context().close()
  await putAway(page, board)
})

test('a draft waits for its writer', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const id = await newCard(page, board, 'To do', 'Spring mailing')
  await ask(page, 'post', `/api/${board.workspace}/cards/${id}/brief`, { text: 'Goal' })
  await page.goto(`/w/${board.workspace}/boards/${board.id}?card=${id}`)
  await writeIn(page, 'Goal: half a sen')
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Text of/ })).toHaveValue('Goal: half a sen')
  await page.getByRole('button', { name: 'Throw the draft away' }).click()
  await expect(page.getByText('Goal', { exact: true })).toBeVisible()
  await putAway(page, board)
})
