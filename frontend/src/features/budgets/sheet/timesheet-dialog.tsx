import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, InputWrapper, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { Dialog } from '#ui/dialog'
import { DateField } from '#ui/time/date-field'
import styles from './sheet.module.css'
import { lastMonth, type SheetFormat, sheetAddress } from './sheet-address'

export interface TimesheetDialogProps {
  project: number
  /** To take the hours of all projects of the client together; a guest takes those of one. */
  client?: number | undefined
  today: string
  /** A guest gets the approved, billable hours and has nothing else to choose. */
  isGuest?: boolean
  onClose: () => void
}

/** Hours of a period as a file for the client. */
export function TimesheetDialog({ project, client, today, isGuest = false, onClose }: TimesheetDialogProps) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const [days, setDays] = useState(() => lastMonth(today))
  const [whole, setWhole] = useState(false)
  const [approved, setApproved] = useState(true)
  const [billable, setBillable] = useState(true)
  const [language, setLanguage] = useState(i18n.locale)
  const [format, setFormat] = useState<SheetFormat>('pdf')
  const fits = days.first_day !== '' && days.first_day <= days.last_day
  const of = whole && client !== undefined ? { client } : { project }
  const chosen = isGuest ? {} : { approved, billable }
  const address = sheetAddress(workspace, { ...days, ...of, ...chosen, language, format })
  return (
    <Dialog size="md" onClose={onClose} title={t`Timesheet for the client`}>
      <div className={styles.fields}>
        <div className={styles.pair}>
          <DateField
            label={t`First day`}
            clearable={false}
            value={days.first_day}
            onKeep={(first_day) => setDays((was) => ({ ...was, first_day }))}
          />
          <DateField
            label={t`Last day`}
            clearable={false}
            value={days.last_day}
            error={fits ? null : t`It ends before it begins.`}
            onKeep={(last_day) => setDays((was) => ({ ...was, last_day }))}
          />
        </div>
        {isGuest ? null : (
          <>
            <Checkbox
              label={t`Approved hours only`}
              description={t`Without it the sheet is marked as a draft.`}
              checked={approved}
              onChange={(event) => setApproved(event.currentTarget.checked)}
            />
            <Checkbox
              label={t`Billable hours only`}
              checked={billable}
              onChange={(event) => setBillable(event.currentTarget.checked)}
            />
            {client === undefined ? null : (
              <Checkbox
                label={t`All projects of the client`}
                checked={whole}
                onChange={(event) => setWhole(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        <div className={styles.pair}>
          <NativeSelect
            label={t`Language of the sheet`}
            value={language}
            data={[
              { value: 'en', label: 'English' },
              { value: 'nl', label: 'Nederlands' },
              { value: 'ru', label: 'Русский' },
            ]}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
          <InputWrapper label={t`File`} labelElement="div" labelProps={{ id: 'sheet-format' }}>
            <SegmentedControl
              fullWidth
              size="sm"
              aria-labelledby="sheet-format"
              value={format}
              onChange={(to) => setFormat(to as SheetFormat)}
              data={[
                { value: 'pdf', label: 'PDF' },
                { value: 'xlsx', label: 'XLSX' },
                { value: 'csv', label: 'CSV' },
              ]}
            />
          </InputWrapper>
        </div>
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button
            component="a"
            href={address}
            download
            aria-disabled={!fits}
            {...(fits ? {} : { 'data-disabled': true })}
            leftSection={<IconDownload size={16} />}
            onClick={(event: React.MouseEvent) => {
              if (!fits) event.preventDefault()
            }}
          >
            <Trans>Download</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
