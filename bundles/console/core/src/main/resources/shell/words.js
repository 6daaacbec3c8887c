// SPDX-License-Identifier: Apache-2.0
import { useWords } from './kit/words.js';

export const words = {
  zh: {
    brand: '邻里工作台', skip: '跳到正文', menu: '菜单', openMenu: '打开菜单', closeMenu: '收起菜单', signOut: '退出', size: '字号', m: '标准', l: '大', xl: '特大', display: '显示设置',
    username: '用户名', password: '密码', signIn: '登录', signInTitle: '工作人员登录', again: '登录已失效，请重新登录；之后回到刚才的页面。', forgot: '忘记密码？请找本单位的系统管理员重置。',
    resident: '我是居民，去居民网页', search: '查找', searchHint: '诉求编号、居民姓名或电话、地址', searchShort: '请至少输入两个字', foundOrders: '诉求', foundPeople: '居民', foundAddresses: '按地址查到的居民', nothing: '没有找到“{q}”。可换一个说法，或只输入编号的前几位。',
    notFound: '没有这个页面', notFoundHint: '可能相应的模块正在更换或已移除。请从菜单选择。', updated: '这个页面有新版本。', reloadPage: '更新这个页面', broken: '这个页面出错了', brokenHint: '其他页面不受影响。可以重试；如果一直这样，请告诉系统管理员：{what}',
    retry: '重试', removed: '这个页面的模块已移除', groupWork: '办事', groupPeople: '居民', groupArea: '辖区', groupRules: '规则', groupSystem: '系统', noPages: '没有可用的页面', noPagesHint: '您的账号还没有任何岗位。请找本单位的系统管理员。',
    loading: '正在打开…', results: '查找结果', signedIn: '{name}，已登录', 
  },
  en: {
    brand: 'Linli console', skip: 'Skip to content', menu: 'Menu', openMenu: 'Open the menu', closeMenu: 'Close the menu', signOut: 'Sign out', size: 'Text size', m: 'Normal', l: 'Large', xl: 'Largest', display: 'Display',
    username: 'User name', password: 'Password', signIn: 'Sign in', signInTitle: 'Sign in for staff', again: 'Your session is over. Sign in again; you come back to the same page.', forgot: 'Forgot the password? The administrator of your unit can reset it.',
    resident: 'I am a resident: to the portal', search: 'Search', searchHint: 'Petition number, resident or phone, address', searchShort: 'Enter two characters at least', foundOrders: 'Petitions', foundPeople: 'Residents', foundAddresses: 'Residents at this address', nothing: 'Nothing found for “{q}”. Try other words, or only the beginning of the number.',
    notFound: 'There is no such page', notFoundHint: 'Its module may be being replaced, or gone. Choose from the menu.', updated: 'There is a new version of this page.', reloadPage: 'Update this page', broken: 'This page has failed', brokenHint: 'Other pages are not affected. Try again; if it stays so, tell the administrator: {what}',
    retry: 'Try again', removed: 'The module of this page is gone', groupWork: 'Work', groupPeople: 'Residents', groupArea: 'Area', groupRules: 'Rules', groupSystem: 'System', noPages: 'No pages for you', noPagesHint: 'Your account has no role yet. The administrator of your unit can give you one.',
    loading: 'Opening…', results: 'Search results', signedIn: '{name}, signed in', 
  },
};

export const t = useWords(words);
