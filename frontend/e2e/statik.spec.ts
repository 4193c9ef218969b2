import { expect, type Page } from '@playwright/test'
import { type Away, test } from './at-the-workshop'
import { ask, colleague, signIn } from './at-work'
import { isAccessible } from './no-fault'

async function designed(page: Page, workspace: string, id: number) {
  return (await page.request.get(`/api/${workspace}/services/${id}/design`)).json()
}

test('a manager designs a service from Done back to Start, mends what nobody said, and it becomes a board', async ({
  page,
  away,
}) => {
  const workspace = await signIn(page)
  await page.goto(`/w/${workspace}/services`)
  const name = `Segments ${Date.now()}`
  await page.getByRole('button', { name: 'Begin a service' }).first().click()
  await page.getByRole('textbox', { name: 'What is delivered' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const service = Number(/services\/(\d+)/.exec(page.url())?.[1])
  away.service(service)

  // What it is for.
  await page.getByRole('button', { name: 'Say what it is for' }).click()
  const purpose = page.getByRole('textbox', { name: 'What it is for' })
  await expect(purpose).toBeFocused()
  await purpose.fill('Segments that a campaign can use')
  await purpose.blur()
  const blind = page.getByRole('region', { name: 'Blind spots' })
  await blind.getByRole('button', { name: 'Name a customer', exact: true }).click()
  await page.getByRole('textbox', { name: 'Customer', exact: true }).fill('Campaign manager')
  await page.keyboard.press('Enter')
  await expect(blind.getByRole('button', { name: 'Name a customer', exact: true })).toBeHidden()

  // From Done back to Start.
  await page.getByRole('tab', { name: 'Workflow' }).click()
  await page.getByRole('button', { name: 'Begin with Done' }).last().click()
  const field = page.getByRole('textbox', { name: 'Name', exact: true })
  await expect(field).toBeFocused()
  await field.fill('Used in a campaign')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /^Delivery point/ }).check()
  const block = (called: string) => page.locator('.react-flow__node', { hasText: called })
  await block('Used in a campaign').getByRole('button', { name: 'What had to be true just before?' }).click()
  await expect(field).toBeFocused()
  await field.fill('Counted')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /^Commitment point/ }).check()
  await expect(block('Counted')).toContainText('commitment')

  // The next one by keyboard alone.
  await block('Counted').focus()
  await page.keyboard.press('b')
  await expect(field).toBeFocused()
  await field.fill('Idea')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('start')
  await expect(block('Idea')).toBeVisible()

  // What nobody said yet.
  await page.getByRole('tab', { name: 'Publish' }).click()
  const stops = page.getByRole('tabpanel')
  const unanswered = stops.getByRole('listitem').filter({ hasText: 'Nobody answers for “Counted”' })
  await unanswered.getByRole('button', { name: 'Say it' }).click()
  const answers = page.getByRole('combobox', { name: 'Answers for it' })
  await expect(answers).toBeFocused()
  await answers.selectOption('analyst')
  await expect(block('Counted')).toContainText('Analyst')

  // Gone and back again.
  await block('Counted').focus()
  await page.keyboard.press('Delete')
  await expect(block('Counted')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(block('Counted')).toBeVisible()

  await page.getByRole('tab', { name: 'Publish' }).click()
  await expect(page.getByText('new column: Counted')).toBeVisible()
  await page.getByRole('textbox', { name: 'What is new, in a sentence' }).fill('The first one')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()
  await isAccessible(page)

  away.board((await designed(page, workspace, service)).service.board)
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  for (const column of ['Idea', 'Counted', 'Used in a campaign'])
    await expect(page.getByRole('heading', { name: column }).first()).toBeVisible()
})

test('what happens at a stage by itself is said on its block, and becomes a rule of the board', async ({
  page,
  away,
}) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const example = { space: spaces[0].id, name: `Rules ${Date.now()}`, example: 'crm_production' }
  const service = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services`, example)
  away.service(service.id)
  const { parts } = await designed(page, workspace, service.id)
  const check = parts.find((part: { values: { name?: string } }) => part.values.name === 'Technical check')
  await page.goto(`/w/${workspace}/services/${service.id}?step=workflow&block=${check.id}`)
  const rules = page.getByRole('region', { name: 'Rules' })
  await rules.getByRole('button', { name: 'Add a rule' }).click()
  const when = rules.getByRole('combobox', { name: 'When' })
  await expect(when).toBeFocused()
  await when.selectOption('blocked')
  await rules.getByRole('combobox', { name: 'Then' }).selectOption('comment')
  const blind = page.getByText('A rule at “Technical check” does nothing yet')
  await expect(blind.first()).toBeVisible()
  await rules.getByRole('textbox', { name: 'Comment' }).fill('Who can help?')
  await rules.getByRole('textbox', { name: 'Comment' }).blur()
  await expect(blind).toHaveCount(0)
  await page.getByRole('tab', { name: 'Publish' }).click()
  await expect(page.getByText('comment for the team: “Who can help?”')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()
  const { board } = (await designed(page, workspace, service.id)).service
  away.board(board)
  const kept = await (await page.request.get(`/api/${workspace}/rules`)).json()
  const made = kept.filter((rule: { board: number }) => rule.board === board)
  expect(made.map((rule: { name: string }) => rule.name)).toContain('At “Technical check”')
})

test('two who write the same field see what the other wrote, and nothing is lost', async ({ page, away }) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const body = { space: spaces[0].id, name: `Two at once ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services`, body)
  away.service(id)
  const part = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services/${id}/parts`, {
    kind: 'purpose',
    values: { text: 'Ours' },
  })
  await page.goto(`/w/${workspace}/services/${id}`)
  const field = page.getByRole('textbox', { name: 'What it is for' })
  await field.fill('Mine')
  await ask(page, 'patch', `/api/${workspace}/design-parts/${part.id}`, { values: { text: 'Theirs' } })
  await field.blur()
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText('Theirs')
  await expect(asked).toContainText('Mine')
  await asked.getByRole('button', { name: 'Write mine' }).click()
  await expect(asked).toBeHidden()
  await expect.poll(async () => (await designed(page, workspace, id)).parts[0].values.text).toBe('Mine')
})

test('whoever decides later keeps what they wrote in its field, also when they look elsewhere meanwhile', async ({
  page,
  away,
}) => {
  const workspace = await signIn(page)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const body = { space: spaces[0].id, name: `Later ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services`, body)
  away.service(id)
  const part = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services/${id}/parts`, {
    kind: 'purpose',
    values: { text: 'Ours' },
  })
  await page.goto(`/w/${workspace}/services/${id}`)
  const field = page.getByRole('textbox', { name: 'What it is for' })
  await field.fill('Mine')
  await ask(page, 'patch', `/api/${workspace}/design-parts/${part.id}`, { values: { text: 'Theirs' } })
  await field.blur()
  const asked = page.getByRole('dialog', { name: /^What it is for/ })
  await expect(asked).toContainText('Theirs')
  await expect(asked.getByRole('button', { name: 'Decide later' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await page.getByRole('tab', { name: 'Demand and capability' }).click()
  await page.getByRole('tab', { name: 'Purpose' }).click()
  await expect(field).toHaveValue('Mine')
  await expect(page.getByText('what you wrote is not kept yet')).toBeVisible()
  expect((await designed(page, workspace, id)).parts[0].values.text).toBe('Theirs')
  await page.reload()
  await expect(field).toHaveValue('Mine')
  await expect(page.getByText('You wrote this before you left the page')).toBeVisible()
  await field.focus()
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('Theirs')
})

test('what a colleague said of a block stays when whoever added the block takes that back', async ({
  page,
  browser,
  away,
}) => {
  const workspace = await signIn(page)
  const other = await colleague(browser, /Owner/)
  const { spaces } = await (await page.request.get(`/api/${workspace}/workspace`)).json()
  const body = { space: spaces[0].id, name: `Added ${Date.now()}` }
  const { id } = await ask<{ id: number }>(page, 'post', `/api/${workspace}/services`, body)
  away.service(id)
  await page.goto(`/w/${workspace}/services/${id}?step=workflow`)
  await page.getByRole('button', { name: 'Begin with Done' }).last().click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  const [block] = (await designed(page, workspace, id)).parts
  const values = { block: block.id, text: 'Nobody reads it' }
  await other.goto(`/w/${workspace}/services/${id}`)
  await ask(other, 'post', `/api/${workspace}/services/${id}/parts`, { kind: 'risk', values })
  await page.getByRole('button', { name: 'Take back the last step' }).click()
  await expect(page.getByText('Somebody else has said more of it since')).toBeVisible()
  expect((await designed(page, workspace, id)).parts).toHaveLength(2)
})

/** A service with three blocks, published, for one journey. */
async function runningService(page: Page, away: Away, name: string) {
  const workspace = await signIn(page)
  const root = `/api/${workspace}`
  const { spaces } = await (await page.request.get(`${root}/workspace`)).json()
  const { id } = await ask<{ id: number }>(page, 'post', `${root}/services`, { space: spaces[0].id, name })
  away.service(id)
  const say = async (kind: string, values: object) =>
    (await ask<{ id: number }>(page, 'post', `${root}/services/${id}/parts`, { kind, values })).id
  const idea = await say('block', { name: 'Idea', kind: 'start' })
  const count = await say('block', {
    name: 'Trial count',
    function: 'analyst',
    committed: true,
    gains: 'How many customers it would reach',
    enter: ['The brief is filled in'],
  })
  const used = await say('block', { name: 'Used in a campaign', kind: 'done', delivered: true })
  await say('link', { before: idea, next: count })
  await say('link', { before: count, next: used })
  await say('risk', {
    block: count,
    text: 'Stale data',
    sign: 'The same number twice',
    answer: 'Count again',
  })
  await say('question', { block: count, text: 'Which consent counts?' })
  const { board } = await ask<{ board: number }>(page, 'post', `${root}/services/${id}/publish`)
  away.board(board)
  const { columns } = await (await page.request.get(`${root}/boards/${board}`)).json()
  const column = (called: string): number => columns.find((one: { name: string }) => one.name === called).id
  return { workspace, root, id, board, blocks: { idea, count, used }, say, column }
}

test('whoever takes a card into a stage reads there what was agreed for it', async ({ page, away }) => {
  const service = await runningService(page, away, `Stages ${Date.now()}`)
  const cards = `${service.root}/boards/${service.board}/cards`
  const filed = { title: 'Winter sale', column: service.column('Idea') }
  const { id, code } = await ask<{ id: number; code: string }>(page, 'post', cards, filed)
  const asked = page.waitForResponse(/\/cards\/\d+\/stage$/)
  await page.goto(`/w/${service.workspace}/c/${code}`)
  await expect(page.getByRole('heading', { name: 'Winter sale' })).toBeVisible()
  const stage = page.getByRole('region', { name: /What was agreed for/ })
  await asked
  await expect(stage).toBeHidden()
  const { me } = await (await page.request.get(`${service.root}/workspace`)).json()
  await ask(page, 'post', `${service.root}/cards/${id}/responsible`, { member: me.id })
  await ask(page, 'post', `${service.root}/cards/${id}/move`, { column: service.column('Trial count') })
  await expect(stage).toContainText('Trial count')
  for (const said of ['How many customers', 'The brief is filled in', 'Count again', 'Which consent counts?'])
    await expect(stage).toContainText(said)
  await isAccessible(page)
  await stage.getByRole('button').press('Enter')
  await expect(stage).not.toContainText('Count again')
  await stage.getByRole('button').press('Enter')
  await stage.getByRole('link').click()
  await expect(page.getByRole('tab', { name: 'Workflow' })).toHaveAttribute('aria-selected', 'true')
})

test('the meeting goes through the gaps, names a version, and each says whether they agree', async ({
  page,
  away,
}) => {
  const service = await runningService(page, away, `Meetings ${Date.now()}`)
  await page.goto(`/w/${service.workspace}/services/${service.id}?step=meeting`)
  const agenda = page.getByRole('region', { name: 'Agenda' })
  await expect(agenda).toContainText('Which consent counts?')

  // The protocol, taken in place.
  await page.getByRole('button', { name: 'Add a decision' }).click()
  const decision = page.getByRole('textbox', { name: 'Decision' })
  await decision.fill('Only customers who said yes')
  await decision.blur()

  await page.getByRole('button', { name: 'Name a version' }).click()
  await page.getByRole('textbox', { name: 'What it is called' }).fill('For Monday')
  await page.getByRole('combobox', { name: 'Who takes part' }).click()
  const option = page.getByRole('option').filter({ hasNotText: 'Vera' }).first()
  const colleague = await option.innerText()
  await option.click()
  await page.getByRole('textbox', { name: 'What it is called' }).focus()
  await page.keyboard.press('Enter')
  const agreeing = page.getByRole('region', { name: 'Who agrees' })
  await expect(agreeing).toContainText('For Monday')
  await expect(agreeing).toContainText(`Nothing said yet: ${colleague}`)
  await agreeing.getByRole('button', { name: 'I object…' }).click()
  await page.getByRole('textbox', { name: 'What has to change first' }).fill('Two days are too few')
  await page.getByRole('button', { name: 'Object', exact: true }).click()
  await expect(agreeing).toContainText('Two days are too few')
  await agreeing.getByRole('button', { name: 'I agree' }).click()
  await expect(agreeing.getByRole('listitem')).toContainText('agrees')

  await page.getByRole('button', { name: 'Make a card of 1 question' }).click()
  await expect(page.getByRole('link', { name: 'Its card' })).toBeVisible()
  await isAccessible(page)

  // What people meet for stands in their calendar.
  await page.getByRole('tab', { name: 'Classes and cadences' }).click()
  await page.getByRole('button', { name: 'Add a meeting' }).click()
  const calendar = page.waitForEvent('download')
  await page.getByRole('link', { name: 'For your calendar (.ics)' }).click()
  expect((await calendar).suggestedFilename()).toMatch(/\.ics$/)
})

test('what was changed on the board by hand is taken into the design, and taken back as one step', async ({
  page,
  away,
}) => {
  const service = await runningService(page, away, `Drift ${Date.now()}`)
  const column = `${service.root}/columns/${service.column('Trial count')}`
  await ask(page, 'patch', column, { name: 'First count', wip_limit: 3 })
  await page.goto(`/w/${service.workspace}/services/${service.id}?step=publish`)
  const drift = page.getByRole('region', { name: 'Drift' })
  await expect(drift).toContainText('First count')
  await drift.getByRole('button', { name: 'Take it into the design' }).click()
  await expect(drift).toBeHidden()
  const name = async () =>
    (await designed(page, service.workspace, service.id)).parts.find(
      ({ id }: { id: number }) => id === service.blocks.count,
    ).values.name
  await expect.poll(name).toBe('First count')
  await page.getByRole('button', { name: 'Take back the last step' }).click()
  await expect.poll(name).toBe('Trial count')
})

test('the review says what was measured, what is a guess, and whether it got better', async ({
  page,
  away,
}) => {
  const service = await runningService(page, away, `Reviews ${Date.now()}`)
  await service.say('criterion', { name: 'Fast enough', measure: 'lead_time', threshold: 5, unit: 'days' })
  await service.say('expectation', { days: 9, share: 85 })
  await service.say('grievance', { text: 'Briefs are empty' })
  await page.goto(`/w/${service.workspace}/services/${service.id}?step=review`)
  await expect(page.getByRole('region', { name: 'Fitness criteria' })).toContainText('too few items yet')
  await expect(page.getByText('A guess: 85 % of the items are done within 9 calendar days.')).toBeVisible()
  const grievance = page.getByRole('region', { name: 'Briefs are empty' })
  await grievance.getByText('better', { exact: true }).click()
  await grievance.getByRole('textbox', { name: 'In a word' }).fill('There is a template')
  await grievance.getByRole('button', { name: 'Write it down' }).click()
  await expect(grievance.getByRole('listitem')).toContainText('There is a template')
  await isAccessible(page)
})
