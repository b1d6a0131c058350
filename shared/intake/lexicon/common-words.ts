/**
 * Owns the everyday words that are right as they stand: none of them is a slip of a hotel word, and
 * no part of a Chinese one is a hotel word by itself. Pure data.
 */

/** English words that are never corrected into a known one. */
export const commonEnglish =
  'able about above accept accident account ache across act active actually adult advance advice advise afraid age agency agent agree ahead air alive allow alone ' +
  'along already also although always amazing amount ample angel anger angle angry animal ankle annoy annoying annoyed answer anxious anyone anybody anyway anywhere apart apologise apologize apology appear ' +
  'apple apply appoint appointment area aren argue army arrange arrangement arrive arrow art article ask asleep assist assistance assistant attach attack attend attention attitude aunt author ' +
  'average avoid awake aware away awful baby back backpack bad bake baker ball banana band bank bark barking base basic basin basket bat batch battle bay beach bean bear beard beat beautiful because become ' +
  'beef been before begin behave behaviour behind believe bell belong below belt bench bend berry beside best bet better between beyond bike bill bind bird birth birthday bite bitter black blade blame bleed bless ' +
  'blind block blood bloody blouse blow board boat body boil bold bomb bond bone book boot border bored boring born boss both bother bottom bound bowl box boy brain branch brand brave bread break breakfast ' +
  'breath breathe brick bride bridge brief bright bring brother brown brush budget build bull bunch burn burst bus business busy butter button buy cable cafe cage cake call calm camera camp cancel candle candy ' +
  'cannot cap captain car care careful careless carrot carry case cash cast castle casual cat catch cause cease celebrate cell cent central chain chance character charge charity charm chase chat cheap cheat cheek ' +
  'cheer cheese chef chest chew chicken chief choice choose chop church cinema circle city civil claim class classic client climb clinic clock close closed cloth cloud club clue coach coast coat code coin colleague collapse ' +
  'colour color column combine come comedy comfort comfortable command common company compare compete complete computer concern concert condition conduct confirm confuse confused consider contact contain content contest ' +
  'continue contract control cook cookie cool cope copy corner correct cost cotton cough could count counter country couple courage course court cousin cover cow crack craft crash crazy create creature crew crime cross crowd ' +
  'crown crucial cruel cruise cry culture cup cure curious current curry curve custom customer cut cute daily dairy damage dance danger dangerous dare dark data date daughter dawn day deaf deal dear death debate debt decade ' +
  'decide deck deep deer defeat defend degree delay delicious deliver demand dentist deny depart department depend depth desert deserve design desire despite destroy detail develop device devil diabetic dial diary diet differ ' +
  'difficult dig dinner direct direction dirt disability disabled disappoint disappointed disappointing disaster discount discover discuss disease disgust dislike display distance disturb dive divide doctor document dog dollar done double doubt ' +
  'down downstairs draft drag drama draw dream dress drink drive driver drop drug drum drunk dry duck due dull dump during dust duty eager ear early earn earring earth ease east easy eat economy edge effect effort eight ' +
  'either elbow elder elderly electric element else embarrass empty end enemy energy engage enjoy enough ensure enter entire entrance entry envelope envy equal error escape especially even evening event ever every everybody everyone ' +
  'evidence evil exact exactly exam example excellent except exchange excite exit expect expensive experience expert explain explore extra extreme extremely eye face fact fail faint fair faith fall false family famous fancy far fare farm ' +
  'fashion fast fasten fat fate father fault favor favour favourite fear feast feather fee feed feel felt female fence ferry fetch fever field fifth fight figure file fill film filter final finally finance find fine finger finish firm ' +
  'first fish fist fit five fix flag flame flash flat flavour flesh flight flip float flock flow flower fly focus fold folder follow fond food fool foot football force foreign forest forever forgive fork form formal former fortune forward four ' +
  'fourth frame free freedom freeze fresh friday fridge fried friend friendly front frozen fruit frustrated frustrating full fully fun function funny fur furious further future gain game garden gas gate gather gear general gentle gesture get giant gift ' +
  'girl girlfriend boyfriend give glad glass glove glue goal goat god gold golf good grab grace grade grain grand grandma grandpa grandmother grandfather grant grape grass grateful great greedy green greet grey grip gross ground group grow guard guess guest guide guilty ' +
  'guitar guy gym habit hair half hall hand handle handsome handy hang happen happy hard hardly harm hate have head headache heal health healthy hear heart heat heaven heavy heel height hello help hence here hero hide high ' +
  'hill hint hire history hit hold hole holiday home honest honey honor honour hope horrible horrific horse hospital host hot hotel hour house housemaid however hug huge human humble humid hundred hunger hungry hunt hurry hurt husband ice idea ignore ' +
  'ill image imagine immediate important impossible improve inch include income increase indeed indoor infant inform injury inner insect inside insist instead insult insurance intend interest interested invite iron island issue item itself jacket jail jam ' +
  'january february march april june july august september october november december jazz jealous jeans jewel job join joint joke journey joy judge juice jump junior just justice keen keep kept kettle kick kid kill kind king kiss kitchen ' +
  'knee knife knock know label labour lack ladder lady lake lamb land lane language large laser last late later laugh launch laundry law lawyer lay layer lazy lead leader leaf league lean learn least leather leave lecture leg legal leisure ' +
  'lemon lend length less lesson letter lettuce level library licence license lid lie life lift light like likely limit line link lion lip list listen little live lively liver load loan local lock lonely long look loose lord lose loss lost ' +
  'loud love lovely lover low lower luck lucky lunch lung luxury machine mad magazine magic mail main make makeup male mall man manage manner many map march mark market marriage married mass master match mate material matter may maybe meal mean ' +
  'measure meat medal media medicine medium meet melon melt member memory mental mention menu mere merge merry mess metal method middle midnight might mild mile milk mind mine minor minute mirror miss mistake mix mobile mode model modern moment ' +
  'monday money monkey month mood moon moral morning most mother motor mount mouse mouth move movie much mud mum mummy daddy murder muscle museum mushroom music must myself nail naked name nap narrow nasty nation native natural nature near nearby nearly ' +
  'neat neck need needle neighbor neighbour neither nephew nerve nervous nest net never new news newspaper next nice niece night nine ninth nobody noise noisy none noodle noon nor normal north nose note nothing notice novel now number nurse nut oak obey ' +
  'object obvious occur ocean odd odor offer office officer often oil okay old olive once one onion only onto open opera opinion orange order ordinary organ other ought ounce our outdoor outer outside oven over owe own owner pace pack package ' +
  'packet page paid pain paint pair palace pale palm pan panic pants paper pardon parent park parking part partner party pass passage passenger past patch path patience patient pattern pause pay peace peak peanut pear pearl pen pencil penny people ' +
  'pepper perfect perform perfume perhaps period permit person personal phase photo phrase piano pick picture pie piece pig pile pill pilot pin pink pint pipe pity place plain plan plane planet plant plastic plate play player please pleasure plenty ' +
  'plot plus pocket poem point poison pole police polite pollution pool poor pop popular pork port porter pose position possess possible post poster pot potato pound pour powder power practice praise pray prayer prefer pregnant prepare present press ' +
  'pressure pretend pretty prevent previous price pride prince print prior prison private prize problem process produce product profit program promise prompt proof proper protect proud prove provide pub public pull pulse pump punch pupil puppy pure purple ' +
  'purpose push put puzzle quality quantity quarrel quarter queen question queue quick quiet quit quite race radio rail rain raining rainy raise range rank rare rash rate rather raw reach react read ready real realise realize really rear reason receive ' +
  'recent recently receptionist recommend record recover red reduce refund refuse regard region regret regular reject relate relative relax release rely remain remark remember remind reminder rent repeat reply report rescue reserve reserved respect rest result ' +
  'retire review reward rice rich rid ride right ring ripe rise risk river road roast rob rock role roll romantic roof root rope rose rough round route routine row royal rub rubber rude ruin ruined rule run rush sack sad safe safety sail salad salary sale ' +
  'salmon salt same sample sand sandal sandwich satisfied satisfy saturday sauce sausage save say scale scare scared scarf scary scene schedule school science score scratch scream search season seat second secret section secure security see seed seek seem seldom ' +
  'select self sell send senior sense sensitive separate serious seriously servant serve session set seven several severe sex shade shadow shake shall shallow shame shape share shark sharp shave shell shelter shelf shift shine ship shirt shock shoe shoot shop shore short ' +
  'should shoulder shout show shut shy sick side sight sign signal silence silent silk silly silver similar simple since sing singer single sink sir sister sit site situation six size skill skin skip skirt sky sleep sleepy sleeve slice slide slight slightly slim slip ' +
  'slow small smart smell smile smoke smooth snack snake snow soap social sock soda sofa soft soil solar sold soldier solid solve some someone son song soon sore sorry sort soul sound soup sour source south space spare speak special speech speed spell ' +
  'spend spice spicy spider spill spirit spit spite split spoil spoke spoon sport spot spray spread spring square squash stack staff stage stain stair stairs stamp stand standard staple star stare start state station statue stay steak steal steam steel steep steer ' +
  'step stereo stick sticker stiff still stir stock stomach stone stood stool stop store storm story stove straight strange strap straw stream street stress stretch strict strike string strip stroke strong student study stuff stupid style subject succeed such ' +
  'sudden suffer sugar suggest suit suitable sum summer sun sunday super supper supply support suppose sure surf surface surgery surprise sushi swallow swap swear sweat sweater sweet swell swim swing switch sword symbol system table tail tailor take tale talent talk tall ' +
  'tank tape target task taste tasty tax taxi tea teach teacher team tear tease teeth tell temper temperature ten tennis tent tenth term terrible terribly terrific test text than thank theatre theft their them theme then theory there these thick thief thin thing ' +
  'think third thirst thirsty this thorough those though thought thousand thread threat three throat throw thumb thunder thursday thus tick ticket tidy tie tiger tight till timber time tin tiny tip tire tired title toast tobacco today toe together ' +
  'tomato tomorrow tone tongue tonight tool tooth top topic torch toss total touch tough tour tourist toward tower town toy trace track trade traffic trail train transfer translate translator transport trap travel tray treat treatment tree trial trick trip trouble ' +
  'truck true trunk trust truth try tube tuesday tuna tune tunnel turkey turn twelve twenty twice twin twist two type tyre ugly umbrella unable uncle under understand undo unfair unhappy uniform union unique unit unite unless until upper upset upstairs urgent ' +
  'usual usually vacation vacant valet valid valley value van vanilla vase vast vegan vegetable vegetarian vehicle verify very vest via victim video view village vinegar violent visa visit visitor vital voice volume vote voucher wage waist wait wake walk wall want war ' +
  'ward warm warn warning waste watch water wave way weak wealth wear weather wedding wednesday week weekend weep weigh weight weird welcome well went west wet what wheat wheel when where whether which while whisper white who whole whom whose why wide wife ' +
  'wild will win wind wine wing winter wire wise wish within without woke wolf woman wonder wood wool word work worker world worry worse worst worth wound wrap wrist write wrong yard yawn year yellow yes yesterday yet yield young your youth zero zip zone zoo ' +
  'aaron adam alan alex alice amy andrew angela anna anne anthony barbara ben bill bob brian carl carol charles chris claire daniel david diana donald edward ella emily emma eric eva frank fred gary george grace greg hank harry helen henry ian jack jacob jake james jane ' +
  'jason jean jeff jenny jerry jessica jim joan joe john jones joseph judy julia karen kate kelly ken kevin kim kyle larry laura leo lewis lily linda lisa louis lucas lucy luke marc maria mark martin mary matt max megan michael mike miller nancy nick nina oliver olivia oscar ' +
  'pamela patrick paul paula peter philip rachel ray richard rita robert roger rose ross roy ruth ryan sally sam sandra sara sarah scott sean simon sophia sophie stella steve stuart susan taylor ted teresa thomas tim tina tom tony tyler victor vera walter wendy will william wilson lee ' +
  'wang zhang liu chen yang zhao huang zhou sun zhu hu guo lin luo gao liang zheng xie tang deng feng han cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding shen ren yao zhong cui tan lu fan qiu qin xia';

/** Chinese words that hold a character of another meaning: 外面 is no noodle, 方便 no ease of going. */
export const commonChinese =
  '外面 里面 上面 下面 前面 后面 对面 表面 方面 面试 面积 面前 面对 见面 当面 全面 下雨 下雨天 雨天 下雪 天气 空气 气温 温度 生气 客气 人气 力气 脾气 小气 大气 ' +
  '水平 水准 薪水 口水 汗水 香水 墨水 海水 水母 水产 水族 泪水 药水 胶水 门票 部门 专门 出门 上门 热门 入门 大门口 家门 门诊 灯会 灯光秀 红绿灯 电影 电梯口 电子邮件 邮件 电脑包 电动车 电瓶车 电源线 ' +
  '地方 地点 地区 地铁 地道 土地 场地 当地 各地 外地 本地 目的地 墙角 锁定 锁骨 纸条 报纸 证件 证书 照片 名片 卡片 贺卡 会员卡 银行 银行卡 磁卡 ' +
  '网站 网页 网上 网球 网红 上网课 包含 包裹 包装 红包 面包车 书包 包车 打包 承包 钱币 花钱 价钱 零钱 换钱 押金 饭店 米饭锅 做饭 吃饭 早点 早点铺 菜市场 茶馆 茶几上 茶室 汤池 汤圆 ' +
  '客厅 客车 客服 客户 顾客 乘客 旅客 做客 鞋店 床位 床型 双床房 单人间 双人间 标间 标准间 套房 房型 房价 订房 开房 续住 续房 入住 退押金 预订 预约 订位 ' +
  '开会 开心 开车 开始 开业 开发 开票 开发票 公开 离开 分开 展开 张开 开水果 打车 打球 打牌 打折 打针 打字 打听 打算 打扮 打电话 打工 打篮球 打印机 ' +
  '洗手 洗脸 洗头 洗碗 洗车 洗浴 洗胃 换班 换乘 换成现金 交换 换算 兑换 收入 收款 收据 收费 收拾行李 收快递 收件 收信 接收 没收 送人 送行 送花 送机 送别 接机 接送 接站 接人 送站 ' +
  '加入 加油 加班 参加 增加 更加 加拿大 加价 加钱 加工 加微信 补课 补偿 补贴 借口 借钱 借书 借过 凭借 取钱 取款 取快递 取件 取票 取药 取消订单 拿快递 存款 存在 保存 存钱 ' +
  '急诊 急性 急性子 着急上班 快餐 快乐 愉快 快递 快递员 快件 快门 慢性 响应 影响 音响 反响 吵醒 冷静 冷淡 冷饮 热情 热闹 热爱 热线 热身 亲热 发热 ' +
  '臭豆腐 味精 口味 美味 风味 海味 虫草 蛇果 看病 看医生 看电影 看书 看球 看海 看见 看到 看来 看看 看一看 看法 看上去 好看 难看 ' +
  '坏人 坏事 破产 打破 断定 判断 中断 诊断 裂开 碎片 晃动 倒车 倒是 反倒 倒计时 倒数 倒时差 时差 摔跤比赛 烧烤 烧饼 发烧友 红烧 ' +
  '手续 手表店 手工 手术 手册 右手 左手 对手 手上 手里 手续费 头等舱 头发 头像 头条 念头 街头 老头 镜头 码头 石头 木头 骨头 ' +
  '提前 提醒 提供 提出 提高 提示 提示音 提包 前提 提取 前台 后台 平台 台湾 台风 台阶 台球 舞台 电台 站台 阳台上 一台戏 ' +
  '盘山 盘点 键盘 方向盘 硬盘 U盘 光盘 底盘 碗筷 火车 火车站 高铁 高铁站 飞机 飞机场 机场 机票 航班 汽车 公交 公交车 出租 司机 车票 车牌 车位 停车 停车费 停车券 ' +
  '打不通 过生日 生日 生日快乐 生日蛋糕 结婚 婚礼 蜜月 求婚 纪念日 鲜花 花束 气球 布置 会议 会议室 包厢 宴会 酒席 ' +
  '电话号码 电话费 打电话来 回电话 回电 接电话 手机号 手机号码 房号 房间号 房间号码 几号房 微信 支付宝 二维码 验证码 身份 ' +
  '早晨 早日 早已 最早 提早 尽早 晚会 晚辈 晚宴 夜景 夜市 夜班 夜宵店 半路 半年 半价 一半 洗到一半 多半 点评 点赞 重点 特点 优点 缺点 景点 观点 差点 终点 起点 站点 地点 ' +
  '什么时候 为什么 怎么回事 怎么办 怎么样 怎么走 怎么去 怎么这样 怎么这么 怎么那么 怎么搞的';
