// SPDX-License-Identifier: Apache-2.0
/** What the server's refusals mean, for people: by their exact words where these are known, else by their type. */
export const refusals = {
  /** @type {[RegExp, string, string][]} */
  details: [],
  types: {
    'urn:linli:problem:unreachable': ['没有连上服务器。请检查网络后重试，填写的内容没有丢。', 'The server was not reached. Check the network and try again; nothing you typed is lost.'],
    'urn:linli:problem:invalid': ['有几项填写不符合要求，请看标出的地方。', 'Some entries are not right. See the marked fields.'],
    'urn:linli:problem:malformed': ['提交的内容无法读取。', 'What was sent cannot be read.'],
    'urn:linli:problem:unauthenticated': ['用户名或密码不对，或登录已失效。', 'Name and password do not fit, or your session is over.'],
    'urn:linli:problem:forbidden': ['您没有办理这件事的权限。', 'You may not do this.'],
    'urn:linli:problem:not-found': ['没有找到，或不在您的管辖范围内。', 'Not found, or outside your area.'],
    'urn:linli:problem:conflict': ['与现有情况冲突，没有保存。', 'This contradicts what is there; nothing was saved.'],
    'urn:linli:problem:illegal-step': ['现在的状态下不能这样办理，可能别人刚刚处理过。', 'This is not possible in the present state; somebody may just have acted.'],
    'urn:linli:problem:stale-version': ['您打开之后有了新进展，没有保存。请看过最新情况再办理。', 'There was progress after you opened it; nothing was saved. Look at it again first.'],
    'urn:linli:problem:idempotency-key-reused': ['这份表单已提交过另一份内容，请重新打开。', 'This form was already sent with other contents. Open it again.'],
    'urn:linli:problem:too-large': ['内容太大，超过了限制。', 'This is larger than allowed.'],
    'urn:linli:problem:too-many-requests': ['操作太频繁，请过一分钟再试。', 'Too many tries. Please wait a minute.'],
    'urn:linli:problem:unavailable': ['系统正在更新，请过几秒再试，填写的内容没有丢。', 'The system is being updated. Try again in some seconds; nothing is lost.'],
    'urn:linli:problem:internal': ['服务器出错了，没有保存。请稍后再试。', 'The server failed; nothing was saved. Try again later.'],
  },
  unknown: ['出了点问题，没有保存，请稍后再试。', 'Something went wrong; nothing was saved. Try again later.'],
};

/** Why a field is refused. @type {[RegExp, string, string][]} */
export const reasons = [
  [/^is missing/, '请填写这一项', 'Please fill this in'],
  [/^is (too long|longer)/, '太长了', 'Too long'],
  [/^is (too short|shorter)/, '太短了', 'Too short'],
  [/^is not (known|there)|^no such|^is unknown/, '没有这一项，请重新选择', 'Not known; choose again'],
];
