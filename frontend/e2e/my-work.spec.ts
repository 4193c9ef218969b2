import { expect, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('an offer is returned with its reason in the row itself, and is gone from the desk', async ({
  page,
  browser,
}) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const title = `Offered ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  const other = await colleague(browser, /Manager|Руководитель|Manager/)
  const { me } = await (await other.request.get(`${root}/workspace`)).json()
  await other.goto(`/w/${board.workspace}/my-work`)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await ask(page, 'post', `${root}/cards/${id}/handoff`, {
    to: me.id,
    note: 'Please take it',
    expectation: 'By Friday',
  })
  const next = await newCard(page, board, 'In hand', 'Another')
  await ask(page, 'post', `${root}/cards/${next}/handoff`, { to: me.id })
  await expect(other.locator('#offered li', { hasText: 'Another' })).toBeVisible()
  const row = other.locator('#offered li', { hasText: title })
  await expect(row).toContainText('Please take it')
  await expect(row).toContainText('By Friday')
  await row.getByRole('button').nth(1).click()
  await row.getByRole('textbox').fill('I am away on Friday')
  await row.getByRole('textbox').press('Enter')
  await expect(row).toHaveCount(0)
  // The keyboard goes on where it was: in the row that moved up.
  await expect(other.locator('li:has([data-desk-row]):focus-within')).toHaveCount(1)
  const { handoffs } = await (await page.request.get(`${root}/cards/${id}`)).json()
  expect(JSON.stringify(handoffs)).toContain('I am away on Friday')
  await other.context().close()
  await putAway(page, board)
})

test('what I am asked to approve lies on my desk and opens there; who asked sees who is waited for', {
  tag: '@both',
}, async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const title = `To approve ${Date.now()}`
  const id = await newCard(page, board, 'In hand', title)
  await ask(page, 'post', `${root}/cards/${id}/brief`, { title: 'Terms', text: 'Two mails' })
  const other = await colleague(browser, /Manager|Руководитель/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  const { me } = await (await other.request.get(`${root}/workspace`)).json()
  await ask(page, 'post', `${root}/cards/${id}/approvals`, { title: 'The terms', members: [me.id] })

  await page.goto(`/w/${board.workspace}/my-work`)
  await expect(page.locator('#asked li', { hasText: title })).toContainText(me.name)

  await other.goto(`/w/${board.workspace}/my-work`)
  const row = other.locator('#to_approve li', { hasText: title })
  await row.getByRole('link', { name: 'Look at “The terms” and answer' }).click()
  const proof = other.getByRole('dialog', { name: 'The terms' })
  await expect(proof.getByText('Two mails')).toBeVisible()
  await proof.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(proof).toHaveCount(0)
  await other.goto(`/w/${board.workspace}/my-work`)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row).toHaveCount(0)
  await other.context().close()
  await putAway(page, board)
})

test('the shared queue of my job lies on my desk, and the next is taken from there', async ({
  page,
  browser,
}) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  await ask(page, 'patch', `${root}/columns/${board.columns['To do']}`, {
    pulled: true,
    job_function: 'designer',
  })
  const first = await newCard(page, board, 'To do', 'The first mock-up')
  await newCard(page, board, 'To do', 'The second mock-up')
  const other = await colleague(browser, /Designer|Дизайнер/)
  await ask(other, 'patch', '/api/session', { language: 'en' })
  await other.goto(`/w/${board.workspace}/my-work`)
  const queue = other.locator(`#queue-${board.columns['To do']}`)
  await expect(queue.locator('[data-desk-row]')).toHaveCount(2)
  await expect(queue).toContainText('Standard')
  await queue.getByRole('button', { name: 'Take the next of “To do”' }).press('Enter')
  await expect(other.locator('#responsible').locator(`[data-desk-row="${first}"]`)).toBeFocused()
  await expect(queue.locator('[data-desk-row]')).toHaveText([/The second mock-up/])
  await other.context().close()
  await putAway(page, board)
})

test('j and k walk over the rows', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  for (const title of ['First', 'Second']) await newCard(page, board, 'In hand', title)
  await page.goto(`/w/${board.workspace}/my-work`)
  const rows = page.locator('[data-desk-row]')
  await expect(rows.nth(1)).toBeVisible()
  await page.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.nth(0)).toBeFocused()
  await putAway(page, board)
})

test('my work and the activity have no accessibility fault', { tag: '@both' }, async ({ page }) => {
  test.slow()
  const workspace = await signIn(page)
  for (const path of ['my-work', 'activity']) {
    await page.goto(`/w/${workspace}/${path}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 20_000 })
    await expectNoFault(page, path)
  }
})
