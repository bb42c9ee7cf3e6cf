/** Of the message's root alone: forfragan and svar are in no namespace. */
export const namespace = 'http://beskattningws.ws.service.bs.zg.rsv.se/';
/** Of the document that is sent as text in forfragan. Ours: the contract says only that it is a text. */
export const inquiryNamespace = 'urn:samsvar:skatteverket:forfragan:1';
/** Of the document that comes as text in svar. */
export const answerNamespace =
  'http://xmls.skatteverket.se/se/skatteverket/zg/instans/standardiseradInformation/1.0';
