import { expect, type Page, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { isAccessible } from './no-fault'

/** The server answers such a question with a fault, until the returned function is called. */
async function unheard(page: Page, path: string) {
  await page.route(path, (route) => route.fulfill({ status: 500, json: { detail: 'Something broke.' } }))
  return () => page.unroute(path)
}

test('cards behind a figure that cannot be loaded say so, and are asked for again', async ({ page }) => {
  const workspace = await signIn(page)
  const mend = await unheard(page, '**/load/cards?*')
  await page.goto(`/w/${workspace}/capacity?tab=load`)
  await page.getByRole('table', { name: 'Load by job function and week' }).getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('This could not be loaded')
  await isAccessible(page, 'the cards behind a figure', '[role=dialog]')
  await mend()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('alert')).toBeHidden()
  await expect(dialog.getByRole('table').or(dialog.getByText(/No card that you see/))).toBeVisible()
})

test('who could take a card: a fault is told, and the question is put again', async ({ page }) => {
  const board = await newBoard(page, await signIn(page))
  const card = await newCard(page, board, 'To do', `Taken ${Date.now()}`)
  await ask(page, 'put', `/api/${board.workspace}/cards/${card}/planned-hours`, {
    planned_hours: [{ job_function: 'designer', minutes: 120 }],
  })
  const mend = await unheard(page, '**/takers')
  const told = await (await page.request.get(`/api/${board.workspace}/cards/${card}`)).json()
  await page.goto(`/w/${board.workspace}/c/${told.number}`)
  await page.getByRole('button', { name: 'Who could take it?' }).click()
  const plan = page.getByRole('region', { name: 'In the plan' })
  await expect(plan.getByRole('alert')).toContainText('This could not be loaded')
  await mend()
  await plan.getByRole('button', { name: 'Try again' }).click()
  await expect(plan.getByText('Designer')).toBeVisible()
  await putAway(page, board)
})
