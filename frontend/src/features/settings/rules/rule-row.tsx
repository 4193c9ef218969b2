import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, Switch } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import house from '#features/members/look/house.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import { menuIcon, RowMenu } from '../look/row-menu'
import { RuleSentence } from './rule-sentence'
import styles from './rules.module.css'
import type { Rule } from './rules-api'

export interface RuleRowProps {
  rule: Rule
  where: string
  actsAs: string
  onSwitch: (active: boolean) => void
  onEdit: () => void
  onRemove: () => void
  onLog: () => void
}

/** A rule as a sentence, with its switch and how often it acted. */
export function RuleRow({ rule, where, actsAs, onSwitch, onEdit, onRemove, onLog }: RuleRowProps) {
  const { t } = useLingui()
  const { name, acted } = rule
  return (
    <li className={`${house.row} ${house.wraps}`} data-quiet={rule.active ? undefined : true}>
      <span className={styles.rule}>
        <span className={house.name}>{name}</span>
        <span className={styles.said}>
          <RuleSentence sentence={rule.sentence} filter={rule.filter} />
        </span>
        <span className={styles.facts}>
          <span>{where}</span>
          <span>
            <Trans>acts as {actsAs}</Trans>
          </span>
          {rule.active ? null : (
            <span className={house.badge}>
              <Trans>paused</Trans>
            </span>
          )}
          {acted.last === null ? (
            <span>
              <Trans>not acted in 30 days</Trans>
            </span>
          ) : (
            <button type="button" className={styles.acted} onClick={onLog} aria-label={t`Log of ${name}`}>
              {acted.done > 0 ? (
                <Plural value={acted.done} one="acted # time in 30 days" other="acted # times in 30 days" />
              ) : (
                <Trans>acted lately</Trans>
              )}
              {acted.refused > 0 ? (
                <span className={styles.outcome} data-outcome="refused">
                  <Plural value={acted.refused} one="# refused" other="# refused" />
                </span>
              ) : null}
              {acted.stopped > 0 ? (
                <span className={styles.outcome} data-outcome="stopped">
                  <Plural value={acted.stopped} one="# stopped" other="# stopped" />
                </span>
              ) : null}
              {' · '}
              <RelativeTime at={acted.last} />
            </button>
          )}
        </span>
      </span>
      {rule.may_change ? (
        <span className={house.side}>
          <Switch
            checked={rule.active}
            aria-label={t`${name} is on`}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          <Button size="compact-sm" variant="default" aria-label={t`Change ${name}`} onClick={onEdit}>
            <Trans>Change</Trans>
          </Button>
          <RowMenu name={name} onRemove={onRemove}>
            <Menu.Item leftSection={<IconPencil {...menuIcon} />} onClick={onEdit}>
              <Trans>Change</Trans>
            </Menu.Item>
          </RowMenu>
        </span>
      ) : null}
    </li>
  )
}
