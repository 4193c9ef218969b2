import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules whose answer the colour scheme can change. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Nothing is wrong in either scheme, and nothing but what scrolls by itself is wider than the screen. */
export async function expectNoFault(page: Page, where = '', part?: string): Promise<void> {
  await look(page, 'light')
  await isAccessible(page, where, part)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, where).toBeLessThanOrEqual(0)
  // The page is the same in the dark, but for its colours.
  await look(page, 'dark')
  const { violations } = await axe(page, part).withRules(ofColours).analyze()
  expect(told(violations), `${where} in the dark`).toEqual([])
  await look(page, 'light')
}

/** What is on the page, as a screen reader and weak eyes would have it. */
export async function isAccessible(page: Page, where = '', part?: string): Promise<void> {
  await atRest(page)
  const { violations } = await axe(page, part).analyze()
  expect(told(violations), where).toEqual([])
}

function axe(page: Page, part?: string): AxeBuilder {
  // No frames from elsewhere here, so nothing is missed by not opening a page for them each time.
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  return part ? builder.include(part) : builder
}

function told(violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] {
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** Whoever left the choice to their device sees the page change with it; pages of the server do so by themselves. */
async function look(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const scheme = page.locator(
    `html[data-mantine-color-scheme="${colorScheme}"], html:not([data-mantine-color-scheme])`,
  )
  await expect(scheme).toBeAttached()
  await atRest(page)
}

/**
 * What fades or glides has come to its end, and what is faint because its answer is on its way is so no longer; a
 * wheel that turns for ever is not waited for.
 */
async function atRest(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], [data-pending]')).toHaveCount(0)
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)))
  })
}
