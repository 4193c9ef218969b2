import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { DateText } from '#ui/time/date-text'
import type { ExternalCost } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { useMoneyWords } from '../look/use-money-words'

export interface CostRowProps {
  row: ExternalCost
  who: WhoPrices
  ofCard: boolean
  onOpen: () => void
  onCorrect: () => void
}

export function CostRow({ row, who, ofCard, onOpen, onCorrect }: CostRowProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const words = useMoneyWords()
  const { verbs, run } = useMoneyDeeds()
  const file = useRef<HTMLInputElement>(null)
  const mayChange = who.seesCosts && who.mayManage
  const number = row.card?.number
  const sent = (files: FileList | null) => {
    const receipt = files?.[0]
    if (receipt) void run(() => verbs.fileReceipt(row.id, receipt), t`The receipt is filed`)
  }
  return (
    <tr {...(row.state === 'expected' ? { 'data-quiet': true } : {})}>
      <td>
        <span className={styles.name}>{row.supplier}</span>{' '}
        {row.state === 'expected' ? (
          <span className={house.badge}>
            <Trans>expected</Trans>
          </span>
        ) : null}
        <span className={styles.small}>
          {[words.externals[row.kind], row.text, row.reason].filter(Boolean).join(' · ')}
          {!ofCard && number !== undefined && row.card?.id ? (
            <>
              {' · '}
              <Link to={`/w/${workspace}/c/${number}`} className={styles.goes}>
                #{number}
              </Link>
            </>
          ) : null}
        </span>
        {row.receipt ? (
          <a
            className={styles.small}
            href={`/api/${workspace}/external-costs/${row.id}/receipt`}
            target="_blank"
            rel="noreferrer"
          >
            <IconPaperclip size={13} aria-hidden /> {row.receipt}
          </a>
        ) : null}
      </td>
      <td className={styles.onlyWide}>
        <DateText at={row.day} />
      </td>
      {who.seesCosts ? (
        <td className={styles.number}>
          {row.amount === null ? null : <Money of={row.amount} in={row.currency} />}
          {row.exchange !== null && row.home_amount !== null ? (
            <span className={styles.small}>
              <Money of={row.home_amount} in={who.currency} />
            </span>
          ) : null}
        </td>
      ) : null}
      <td className={styles.number}>
        {row.passed_on && row.price !== null ? (
          <Money of={row.price} in={row.currency} />
        ) : (
          <span className={styles.quiet}>
            <Trans>nothing</Trans>
          </span>
        )}
        {row.mark_up !== null && Number(row.mark_up) !== 0 ? (
          <span
            className={styles.small}
          >{`${Number(row.mark_up) > 0 ? '+' : ''}${Number(row.mark_up)} %`}</span>
        ) : null}
      </td>
      <td className={styles.act}>
        {mayChange ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t`Actions for ${row.supplier}`}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {row.cannot_change === null ? (
                <Menu.Item leftSection={<IconPencil size={15} />} onClick={onOpen}>
                  <Trans>Edit</Trans>
                </Menu.Item>
              ) : null}
              {row.cannot_correct === null ? (
                <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={onCorrect}>
                  <Trans>Correct…</Trans>
                </Menu.Item>
              ) : null}
              <Menu.Item leftSection={<IconPaperclip size={15} />} onClick={() => file.current?.click()}>
                {row.receipt ? <Trans>Another receipt…</Trans> : <Trans>File a receipt…</Trans>}
              </Menu.Item>
              {row.receipt ? (
                <Menu.Item
                  leftSection={<IconTrash size={15} />}
                  onClick={() => void run(() => verbs.removeReceipt(row.id), t`The receipt is removed`)}
                >
                  <Trans>Remove the receipt</Trans>
                </Menu.Item>
              ) : null}
              {row.cannot_change === null ? (
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={15} />}
                  onClick={() => void run(() => verbs.strikeCost(row.id), t`The cost is deleted`)}
                >
                  <Trans>Delete</Trans>
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <input ref={file} type="file" hidden onChange={(event) => sent(event.currentTarget.files)} />
      </td>
    </tr>
  )
}
