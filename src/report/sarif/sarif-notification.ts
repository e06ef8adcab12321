import type { Notice } from '../notice/notice.ts'
import { noticeRemarks, noticeSentence } from '../notice/notice-lines.ts'
import type { View } from '../view.ts'
import { physicalLocation } from './sarif-location.ts'
import { messageText } from './sarif-text.ts'

/** What kept an input from being used, as something that the tool met on its way. */
export const sarifNotification = (notice: Notice, index: number, view: View) => ({
  descriptor: { id: notice.topic.id, index },
  level: 'error',
  message: { text: messageText([noticeSentence(notice, view), ...noticeRemarks(notice, view)].join('\n')) },
  locations: [{ physicalLocation: physicalLocation(notice.place) }],
})
