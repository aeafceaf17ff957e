/**
 * Every glyph of Font Awesome 4.7: the code point in hexadecimal digits and its names without `fa-`, the first of which is the main
 * one. Written by `npm run glyphs` out of the package; do not edit.
 */
export const GLYPHS = `
f000:glass f001:music f002:search f003:envelope-o f004:heart f005:star f006:star-o f007:user f008:film
f009:th-large f00a:th f00b:th-list f00c:check f00d:times,remove,close f00e:search-plus f010:search-minus
f011:power-off f012:signal f013:cog,gear f014:trash-o f015:home f016:file-o f017:clock-o f018:road
f019:download f01a:arrow-circle-o-down f01b:arrow-circle-o-up f01c:inbox f01d:play-circle-o
f01e:repeat,rotate-right f021:refresh f022:list-alt f023:lock f024:flag f025:headphones f026:volume-off
f027:volume-down f028:volume-up f029:qrcode f02a:barcode f02b:tag f02c:tags f02d:book f02e:bookmark f02f:print
f030:camera f031:font f032:bold f033:italic f034:text-height f035:text-width f036:align-left f037:align-center
f038:align-right f039:align-justify f03a:list f03b:outdent,dedent f03c:indent f03d:video-camera
f03e:picture-o,photo,image f040:pencil f041:map-marker f042:adjust f043:tint f044:pencil-square-o,edit
f045:share-square-o f046:check-square-o f047:arrows f048:step-backward f049:fast-backward f04a:backward
f04b:play f04c:pause f04d:stop f04e:forward f050:fast-forward f051:step-forward f052:eject f053:chevron-left
f054:chevron-right f055:plus-circle f056:minus-circle f057:times-circle f058:check-circle f059:question-circle
f05a:info-circle f05b:crosshairs f05c:times-circle-o f05d:check-circle-o f05e:ban f060:arrow-left
f061:arrow-right f062:arrow-up f063:arrow-down f064:share,mail-forward f065:expand f066:compress f067:plus
f068:minus f069:asterisk f06a:exclamation-circle f06b:gift f06c:leaf f06d:fire f06e:eye f070:eye-slash
f071:exclamation-triangle,warning f072:plane f073:calendar f074:random f075:comment f076:magnet
f077:chevron-up f078:chevron-down f079:retweet f07a:shopping-cart f07b:folder f07c:folder-open f07d:arrows-v
f07e:arrows-h f080:bar-chart,bar-chart-o f081:twitter-square f082:facebook-square f083:camera-retro f084:key
f085:cogs,gears f086:comments f087:thumbs-o-up f088:thumbs-o-down f089:star-half f08a:heart-o f08b:sign-out
f08c:linkedin-square f08d:thumb-tack f08e:external-link f090:sign-in f091:trophy f092:github-square
f093:upload f094:lemon-o f095:phone f096:square-o f097:bookmark-o f098:phone-square f099:twitter
f09a:facebook,facebook-f f09b:github f09c:unlock f09d:credit-card f09e:rss,feed f0a0:hdd-o f0a1:bullhorn
f0f3:bell f0a3:certificate f0a4:hand-o-right f0a5:hand-o-left f0a6:hand-o-up f0a7:hand-o-down
f0a8:arrow-circle-left f0a9:arrow-circle-right f0aa:arrow-circle-up f0ab:arrow-circle-down f0ac:globe
f0ad:wrench f0ae:tasks f0b0:filter f0b1:briefcase f0b2:arrows-alt f0c0:users,group f0c1:link,chain f0c2:cloud
f0c3:flask f0c4:scissors,cut f0c5:files-o,copy f0c6:paperclip f0c7:floppy-o,save f0c8:square
f0c9:bars,navicon,reorder f0ca:list-ul f0cb:list-ol f0cc:strikethrough f0cd:underline f0ce:table f0d0:magic
f0d1:truck f0d2:pinterest f0d3:pinterest-square f0d4:google-plus-square f0d5:google-plus f0d6:money
f0d7:caret-down f0d8:caret-up f0d9:caret-left f0da:caret-right f0db:columns f0dc:sort,unsorted
f0dd:sort-desc,sort-down f0de:sort-asc,sort-up f0e0:envelope f0e1:linkedin f0e2:undo,rotate-left
f0e3:gavel,legal f0e4:tachometer,dashboard f0e5:comment-o f0e6:comments-o f0e7:bolt,flash f0e8:sitemap
f0e9:umbrella f0ea:clipboard,paste f0eb:lightbulb-o f0ec:exchange f0ed:cloud-download f0ee:cloud-upload
f0f0:user-md f0f1:stethoscope f0f2:suitcase f0a2:bell-o f0f4:coffee f0f5:cutlery f0f6:file-text-o
f0f7:building-o f0f8:hospital-o f0f9:ambulance f0fa:medkit f0fb:fighter-jet f0fc:beer f0fd:h-square
f0fe:plus-square f100:angle-double-left f101:angle-double-right f102:angle-double-up f103:angle-double-down
f104:angle-left f105:angle-right f106:angle-up f107:angle-down f108:desktop f109:laptop f10a:tablet
f10b:mobile,mobile-phone f10c:circle-o f10d:quote-left f10e:quote-right f110:spinner f111:circle
f112:reply,mail-reply f113:github-alt f114:folder-o f115:folder-open-o f118:smile-o f119:frown-o f11a:meh-o
f11b:gamepad f11c:keyboard-o f11d:flag-o f11e:flag-checkered f120:terminal f121:code
f122:reply-all,mail-reply-all f123:star-half-o,star-half-empty,star-half-full f124:location-arrow f125:crop
f126:code-fork f127:chain-broken,unlink f128:question f129:info f12a:exclamation f12b:superscript
f12c:subscript f12d:eraser f12e:puzzle-piece f130:microphone f131:microphone-slash f132:shield f133:calendar-o
f134:fire-extinguisher f135:rocket f136:maxcdn f137:chevron-circle-left f138:chevron-circle-right
f139:chevron-circle-up f13a:chevron-circle-down f13b:html5 f13c:css3 f13d:anchor f13e:unlock-alt f140:bullseye
f141:ellipsis-h f142:ellipsis-v f143:rss-square f144:play-circle f145:ticket f146:minus-square
f147:minus-square-o f148:level-up f149:level-down f14a:check-square f14b:pencil-square
f14c:external-link-square f14d:share-square f14e:compass f150:caret-square-o-down,toggle-down
f151:caret-square-o-up,toggle-up f152:caret-square-o-right,toggle-right f153:eur,euro f154:gbp f155:usd,dollar
f156:inr,rupee f157:jpy,cny,rmb,yen f158:rub,ruble,rouble f159:krw,won f15a:btc,bitcoin f15b:file
f15c:file-text f15d:sort-alpha-asc f15e:sort-alpha-desc f160:sort-amount-asc f161:sort-amount-desc
f162:sort-numeric-asc f163:sort-numeric-desc f164:thumbs-up f165:thumbs-down f166:youtube-square f167:youtube
f168:xing f169:xing-square f16a:youtube-play f16b:dropbox f16c:stack-overflow f16d:instagram f16e:flickr
f170:adn f171:bitbucket f172:bitbucket-square f173:tumblr f174:tumblr-square f175:long-arrow-down
f176:long-arrow-up f177:long-arrow-left f178:long-arrow-right f179:apple f17a:windows f17b:android f17c:linux
f17d:dribbble f17e:skype f180:foursquare f181:trello f182:female f183:male f184:gratipay,gittip f185:sun-o
f186:moon-o f187:archive f188:bug f189:vk f18a:weibo f18b:renren f18c:pagelines f18d:stack-exchange
f18e:arrow-circle-o-right f190:arrow-circle-o-left f191:caret-square-o-left,toggle-left f192:dot-circle-o
f193:wheelchair f194:vimeo-square f195:try,turkish-lira f196:plus-square-o f197:space-shuttle f198:slack
f199:envelope-square f19a:wordpress f19b:openid f19c:university,institution,bank
f19d:graduation-cap,mortar-board f19e:yahoo f1a0:google f1a1:reddit f1a2:reddit-square f1a3:stumbleupon-circle
f1a4:stumbleupon f1a5:delicious f1a6:digg f1a7:pied-piper-pp f1a8:pied-piper-alt f1a9:drupal f1aa:joomla
f1ab:language f1ac:fax f1ad:building f1ae:child f1b0:paw f1b1:spoon f1b2:cube f1b3:cubes f1b4:behance
f1b5:behance-square f1b6:steam f1b7:steam-square f1b8:recycle f1b9:car,automobile f1ba:taxi,cab f1bb:tree
f1bc:spotify f1bd:deviantart f1be:soundcloud f1c0:database f1c1:file-pdf-o f1c2:file-word-o f1c3:file-excel-o
f1c4:file-powerpoint-o f1c5:file-image-o,file-photo-o,file-picture-o f1c6:file-archive-o,file-zip-o
f1c7:file-audio-o,file-sound-o f1c8:file-video-o,file-movie-o f1c9:file-code-o f1ca:vine f1cb:codepen
f1cc:jsfiddle f1cd:life-ring,life-bouy,life-buoy,life-saver,support f1ce:circle-o-notch
f1d0:rebel,ra,resistance f1d1:empire,ge f1d2:git-square f1d3:git
f1d4:hacker-news,y-combinator-square,yc-square f1d5:tencent-weibo f1d6:qq f1d7:weixin,wechat
f1d8:paper-plane,send f1d9:paper-plane-o,send-o f1da:history f1db:circle-thin f1dc:header f1dd:paragraph
f1de:sliders f1e0:share-alt f1e1:share-alt-square f1e2:bomb f1e3:futbol-o,soccer-ball-o f1e4:tty
f1e5:binoculars f1e6:plug f1e7:slideshare f1e8:twitch f1e9:yelp f1ea:newspaper-o f1eb:wifi f1ec:calculator
f1ed:paypal f1ee:google-wallet f1f0:cc-visa f1f1:cc-mastercard f1f2:cc-discover f1f3:cc-amex f1f4:cc-paypal
f1f5:cc-stripe f1f6:bell-slash f1f7:bell-slash-o f1f8:trash f1f9:copyright f1fa:at f1fb:eyedropper
f1fc:paint-brush f1fd:birthday-cake f1fe:area-chart f200:pie-chart f201:line-chart f202:lastfm
f203:lastfm-square f204:toggle-off f205:toggle-on f206:bicycle f207:bus f208:ioxhost f209:angellist f20a:cc
f20b:ils,shekel,sheqel f20c:meanpath f20d:buysellads f20e:connectdevelop f210:dashcube f211:forumbee
f212:leanpub f213:sellsy f214:shirtsinbulk f215:simplybuilt f216:skyatlas f217:cart-plus f218:cart-arrow-down
f219:diamond f21a:ship f21b:user-secret f21c:motorcycle f21d:street-view f21e:heartbeat f221:venus f222:mars
f223:mercury f224:transgender,intersex f225:transgender-alt f226:venus-double f227:mars-double f228:venus-mars
f229:mars-stroke f22a:mars-stroke-v f22b:mars-stroke-h f22c:neuter f22d:genderless f230:facebook-official
f231:pinterest-p f232:whatsapp f233:server f234:user-plus f235:user-times f236:bed,hotel f237:viacoin
f238:train f239:subway f23a:medium f23b:y-combinator,yc f23c:optin-monster f23d:opencart f23e:expeditedssl
f240:battery-full,battery-4,battery f241:battery-three-quarters,battery-3 f242:battery-half,battery-2
f243:battery-quarter,battery-1 f244:battery-empty,battery-0 f245:mouse-pointer f246:i-cursor f247:object-group
f248:object-ungroup f249:sticky-note f24a:sticky-note-o f24b:cc-jcb f24c:cc-diners-club f24d:clone
f24e:balance-scale f250:hourglass-o f251:hourglass-start,hourglass-1 f252:hourglass-half,hourglass-2
f253:hourglass-end,hourglass-3 f254:hourglass f255:hand-rock-o,hand-grab-o f256:hand-paper-o,hand-stop-o
f257:hand-scissors-o f258:hand-lizard-o f259:hand-spock-o f25a:hand-pointer-o f25b:hand-peace-o f25c:trademark
f25d:registered f25e:creative-commons f260:gg f261:gg-circle f262:tripadvisor f263:odnoklassniki
f264:odnoklassniki-square f265:get-pocket f266:wikipedia-w f267:safari f268:chrome f269:firefox f26a:opera
f26b:internet-explorer f26c:television,tv f26d:contao f26e:500px f270:amazon f271:calendar-plus-o
f272:calendar-minus-o f273:calendar-times-o f274:calendar-check-o f275:industry f276:map-pin f277:map-signs
f278:map-o f279:map f27a:commenting f27b:commenting-o f27c:houzz f27d:vimeo f27e:black-tie f280:fonticons
f281:reddit-alien f282:edge f283:credit-card-alt f284:codiepie f285:modx f286:fort-awesome f287:usb
f288:product-hunt f289:mixcloud f28a:scribd f28b:pause-circle f28c:pause-circle-o f28d:stop-circle
f28e:stop-circle-o f290:shopping-bag f291:shopping-basket f292:hashtag f293:bluetooth f294:bluetooth-b
f295:percent f296:gitlab f297:wpbeginner f298:wpforms f299:envira f29a:universal-access f29b:wheelchair-alt
f29c:question-circle-o f29d:blind f29e:audio-description f2a0:volume-control-phone f2a1:braille
f2a2:assistive-listening-systems f2a3:american-sign-language-interpreting,asl-interpreting
f2a4:deaf,deafness,hard-of-hearing f2a5:glide f2a6:glide-g f2a7:sign-language,signing f2a8:low-vision
f2a9:viadeo f2aa:viadeo-square f2ab:snapchat f2ac:snapchat-ghost f2ad:snapchat-square f2ae:pied-piper
f2b0:first-order f2b1:yoast f2b2:themeisle f2b3:google-plus-official,google-plus-circle f2b4:font-awesome,fa
f2b5:handshake-o f2b6:envelope-open f2b7:envelope-open-o f2b8:linode f2b9:address-book f2ba:address-book-o
f2bb:address-card,vcard f2bc:address-card-o,vcard-o f2bd:user-circle f2be:user-circle-o f2c0:user-o
f2c1:id-badge f2c2:id-card,drivers-license f2c3:id-card-o,drivers-license-o f2c4:quora f2c5:free-code-camp
f2c6:telegram f2c7:thermometer-full,thermometer-4,thermometer f2c8:thermometer-three-quarters,thermometer-3
f2c9:thermometer-half,thermometer-2 f2ca:thermometer-quarter,thermometer-1
f2cb:thermometer-empty,thermometer-0 f2cc:shower f2cd:bath,bathtub,s15 f2ce:podcast f2d0:window-maximize
f2d1:window-minimize f2d2:window-restore f2d3:window-close,times-rectangle
f2d4:window-close-o,times-rectangle-o f2d5:bandcamp f2d6:grav f2d7:etsy f2d8:imdb f2d9:ravelry f2da:eercast
f2db:microchip f2dc:snowflake-o f2dd:superpowers f2de:wpexplorer f2e0:meetup
`;
