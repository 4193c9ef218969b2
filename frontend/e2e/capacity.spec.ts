import { expect, test } from '@playwright/test'
import { ask, newBoard, newCard, putAway, signIn } from './at-work'
import { expectNoFault } from './no-fault'

test('the load of a job function is read, and its cards by one key', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/capacity?tab=load`)
  const table = page.getByRole('table', { name: 'Load by job function and week' })
  await expect(table).toBeVisible()
  const designers = table.getByRole('row', { name: /Designer/ })
  await expect(designers).toContainText(/open cards/)
  // What is said of a week is what its cards come to.
  const cell = designers.getByRole('button', { name: /Show the cards/ }).first()
  await expect(cell).toHaveAccessibleName(/of work against .* In slots .*, due .*, likely/)
  await expectNoFault(page)
  await cell.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Designer, week of/ })
  await expect(dialog.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await expectNoFault(page, 'the cards of a week', '[role=dialog]')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(cell).toBeFocused()
  await expect(page.getByRole('table', { name: 'Shared queues' })).toBeVisible()
})

test('people’s hours go down a ladder, by person and by job function', async ({ page }) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/capacity?tab=people`)
  const ladder = page.getByRole('figure').filter({ hasText: 'The last 8 weeks' })
  await expect(ladder.locator('dt')).toHaveText([
    'Capacity',
    'Absences',
    'Available',
    'Planned in slots',
    'Worked',
    'Billable',
  ])
  const table = page.getByRole('table', { name: /Hours of people/ })
  const people = await table.getByRole('row').count()
  await expectNoFault(page)
  // Keys alone: from the choice of rows to the hours of somebody.
  await page.getByRole('radio', { name: 'People' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(table.getByRole('rowheader', { name: /Designer/ })).toBeVisible()
  expect(await table.getByRole('row').count()).toBeLessThan(people)
  await page.keyboard.press('ArrowLeft')
  const first = table.getByRole('rowheader').first().getByRole('link')
  const name = await first.innerText()
  await first.press('Enter')
  await expect(page).toHaveURL(/time\?member=/)
  await expect(page.getByText(name).first()).toBeVisible()
})

test('a card says who could take it and when it would be done, and is placed with them', async ({ page }) => {
  const workspace = await signIn(page)
  const board = await newBoard(page, workspace)
  const title = `Who takes it ${Date.now()}`
  const id = await newCard(page, board, 'To do', title)
  await ask(page, 'put', `/api/${workspace}/cards/${id}/planned-hours`, {
    planned_hours: [{ job_function: 'layout_developer', minutes: 90 }],
  })
  const { number } = await (await page.request.get(`/api/${workspace}/cards/${id}`)).json()
  await page.goto(`/w/${workspace}/c/${number}`)
  const plan = page.getByRole('region', { name: 'In the plan' })
  await expect(plan).toContainText('1:30 of its planned hours are in no slot yet.')
  await plan.getByRole('button', { name: 'Who could take it?' }).press('Enter')
  const place = plan.getByRole('button', { name: /^Place it with .*, from / }).first()
  await expect(place).toBeVisible()
  await expect(plan).toContainText(/done by/)
  await expectNoFault(page)
  await place.press('Enter')
  await expect(page.locator('.mantine-Notification-root', { hasText: /Placed with .*, from/ })).toBeVisible()
  await expect(plan).not.toContainText('in no slot yet')
  await expect(plan.getByRole('listitem').first()).toContainText(/slot \d/)
  await putAway(page, board)
})
