import { expect } from '@playwright/test'
import { test } from './at-the-workshop'
import { ask, newBoard, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('what was measured on the board stands beside what is said, and is taken over', async ({
  page,
  away,
}) => {
  const board = await newBoard(page, await signIn(page))
  away.board(board.id)
  const { workspace } = board
  const root = `/api/${workspace}`
  const { id } = await ask<{ id: number }>(page, 'post', `${root}/boards/${board.id}/service`)
  away.service(id)
  const { card_types } = await (await page.request.get(`${root}/workspace`)).json()
  const filed = { title: 'Winter sale', column: board.columns['To do'], card_type: card_types[0].id }
  await ask(page, 'post', `${root}/boards/${board.id}/cards`, filed)
  const measured = await (await page.request.get(`${root}/services/${id}/measured`)).json()
  const type = measured.find((row: { card_type: number | null }) => row.card_type !== null)
  const values = { type: 'As people call it', card_type: type.card_type, rate: type.arrivals + 9 }
  await ask(page, 'post', `${root}/services/${id}/parts`, { kind: 'demand', values })

  await page.goto(`/w/${workspace}/services/${id}?step=demand`)
  const demand = page.getByRole('region', { name: 'Demand', exact: true })
  const arrive = demand.getByRole('textbox', { name: 'Arrive' })
  await demand.getByRole('button', { name: /^Take over/ }).click()
  await expect(arrive).toHaveValue(String(Math.round(type.arrivals * 10) / 10))
  await expect(demand.getByRole('button', { name: /^Take over/ })).toBeHidden()

  // Of the types that nobody named the figures come along.
  const capability = page.getByRole('region', { name: 'Capability' })
  await capability.getByRole('button', { name: type.name, exact: true }).click()
  await expect(capability.getByRole('textbox', { name: 'Type of work' })).toHaveValue(type.name)
  await isAccessible(page)
})
