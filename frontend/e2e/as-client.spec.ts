import { expect, test } from '@playwright/test'
import { ask, colleague, newBoard, newCard, openBoard, putAway, signIn } from './at-work'
import { isAccessible } from './no-fault'

test('the team looks as a client, stops sharing, and the guest sees the same', async ({ page, browser }) => {
  test.slow()
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  await ask(page, 'patch', '/api/session', { language: 'en' })
  const guest = await colleague(browser, /Guest|Гость|Gast/)
  await ask(guest, 'patch', '/api/session', { language: 'en' })
  const { me: greta, clients } = await (await guest.request.get(`${root}/workspace`)).json()
  const { projects } = await (await page.request.get(`${root}/workspace`)).json()
  const client = clients.find(({ id }: { id: number }) => id === greta.client)
  const project = projects.find((each: { client: number }) => each.client === greta.client)
  const shared = await newCard(page, board, 'In hand', 'Harvest mailing')
  const inside = await newCard(page, board, 'In hand', 'Inside matter')
  await ask(page, 'patch', `${root}/cards/${shared}`, { project: project.id, shared: true, price: '1250.00' })
  await ask(page, 'patch', `${root}/cards/${inside}`, { project: project.id })
  await ask(page, 'post', `${root}/cards/${shared}/comments`, { text: 'They pay late' })
  await ask(page, 'post', `${root}/cards/${shared}/comments`, {
    text: 'Which picture do you like?',
    client_visible: true,
  })
  const { number, code } = await (await page.request.get(`${root}/cards/${shared}`)).json()

  await test.step('from the board, through the eyes of whoever sees something of it', async () => {
    await openBoard(page, board)
    await page.getByRole('button', { name: 'How the board looks' }).click()
    await page.getByRole('menuitem', { name: 'View as a client' }).click()
    const dialog = page.getByRole('dialog', { name: 'View as a client' })
    await isAccessible(page)
    await dialog.getByRole('button', { name: client.name, exact: true }).click()
    await expect(page.getByText(`You see what a guest of ${client.name} sees`)).toBeVisible()
    await expect(page.locator('[data-card]')).toHaveCount(1)
    await expect(page.locator('[data-card]')).toContainText('Harvest mailing')
    await isAccessible(page)
  })

  await test.step('the card shows what is marked for them, and no money', async () => {
    await page.goto(`/w/${board.workspace}/c/${code}`)
    await expect(page.getByText('Which picture do you like?')).toBeVisible()
    await expect(page.getByText('They pay late')).toHaveCount(0)
    await expect(page.getByText(/1[., ]?250/)).toHaveCount(0)
  })

  await test.step('and the guest sees the same, live', async () => {
    await guest.goto(`/w/${board.workspace}/c/${code}`)
    await expect(guest.getByText('Which picture do you like?')).toBeVisible()
    await expect(guest.getByText('They pay late')).toHaveCount(0)
    await expect(guest.getByText(/1[., ]?250/)).toHaveCount(0)
    await guest.getByRole('textbox', { name: /comment/i }).fill('The one with the apples')
    await guest.keyboard.press('ControlOrMeta+Enter')
    await expect(guest.getByText('The one with the apples')).toBeVisible()
    await expect(page.getByText('The one with the apples')).toBeVisible()
  })

  await test.step('nothing is done that way, and one button leads back', async () => {
    await expect(page.getByText(`Here ${client.name} writes comments.`)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /comment/i })).toHaveCount(0)
    await page.goto(`/w/${board.workspace}/boards/${board.id}`)
    await page.getByRole('button', { name: 'Back to my own view' }).click()
    await expect(page.locator('[data-card]')).toHaveCount(2)
  })

  await test.step('one click stops sharing, and it is gone from the guest at once', async () => {
    await page.goto(`/w/${board.workspace}/clients/${client.id}`)
    await expect(page.getByRole('heading', { name: 'Who looked as this client' })).toBeVisible()
    await isAccessible(page)
    await guest.goto(`/w/${board.workspace}/boards/${board.id}`)
    await expect(guest.locator('[data-card]')).toHaveCount(1)
    await page.getByRole('button', { name: `Stop sharing #${number}` }).click()
    await expect(page.getByRole('button', { name: `Stop sharing #${number}` })).toHaveCount(0)
    await expect(guest.locator('[data-card]')).toHaveCount(0)
  })
  await putAway(page, board)
})

test('a guest is asked, and approves in the application', async ({ page, browser }) => {
  const board = await newBoard(page, await signIn(page))
  const root = `/api/${board.workspace}`
  const guest = await colleague(browser, /Guest|Гость|Gast/)
  await ask(guest, 'patch', '/api/session', { language: 'en' })
  const { me } = await (await guest.request.get(`${root}/workspace`)).json()
  const { projects } = await (await page.request.get(`${root}/workspace`)).json()
  const project = projects.find((each: { client: number }) => each.client === me.client)
  const id = await newCard(page, board, 'In hand', 'Cider launch')
  await ask(page, 'patch', `${root}/cards/${id}`, { project: project.id, shared: true })
  await ask(page, 'post', `${root}/cards/${id}/brief`, {
    title: 'Terms',
    text: 'One mail on Friday',
    client_visible: true,
  })
  await ask(page, 'post', `${root}/cards/${id}/approvals`, { title: 'The terms', members: [me.id] })
  const { code } = await (await page.request.get(`${root}/cards/${id}`)).json()
  await guest.goto(`/w/${board.workspace}/c/${code}`)
  await guest.getByRole('button', { name: 'Look and answer' }).click()
  const proof = guest.getByRole('dialog', { name: 'The terms' })
  await expect(proof.getByText('One mail on Friday')).toBeVisible()
  await proof.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(guest.getByText('approved', { exact: true })).toBeVisible()
  await putAway(page, board)
})
