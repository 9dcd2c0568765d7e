// Made from scripts/ by make explorer, sha256 af5e371222b5bae01b2287fcf3067627bcae2e74597ee0b489484575e3053f18
var explorer=(()=>{var cn=Object.defineProperty;var ko=Object.getOwnPropertyDescriptor;var yo=Object.getOwnPropertyNames;var Mo=Object.prototype.hasOwnProperty;var Oo=(n,t)=>{for(var e in t)cn(n,e,{get:t[e],enumerable:!0})},So=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of yo(t))!Mo.call(n,o)&&o!==e&&cn(n,o,{get:()=>t[o],enumerable:!(s=ko(t,o))||s.enumerable});return n};var No=n=>So(cn({},"__esModule",{value:!0}),n);var qi={};Oo(qi,{arraySentence:()=>Oe,arrayTexts:()=>Se,cellText:()=>ae,choose:()=>xn,close:()=>st,compute:()=>dt,depthWidget:()=>ho,
formatNumber:()=>L,fromStock:()=>Ne,judge:()=>pe,nudge:()=>Ie,openPage:()=>go,openPractice:()=>bo,openTrainer:()=>wo,otherNumbers:()=>Qe,
practiceWidget:()=>po,readNumber:()=>Kt,run:()=>ft,runArrays:()=>qt,sentence:()=>he,snapped:()=>me,texts:()=>te,trainerWidget:()=>mo,
widget:()=>fo,withoutRemnants:()=>Xe});var Eo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},qn="write a number, such as -0.5, 3\
/4 or 19*6";function Kt(n){let t=Ao(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new ln(s),r=o.sum();return r===null||o.next!==void 0?qn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${qn}`}
var Ao=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>Eo[t]),ln=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var To={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function dt(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(To[s]??e[s])(
...o.map(i=>dt(i,t,e)))}var Q=n=>n.gate===null&&n.number!==null,ct=n=>n.gate===null&&n.number===null,Yn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Et=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function L(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+Lo(Math.abs(n),t)}function Lo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Xn(n.toFixed(Math.max(0,t-1-o))):`${Xn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Xn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,Mt=n=>Number(L(n).replace("−","-")),Rt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),un=(n,t)=>Rt(n,Mt(t))?"=":"≈",zt=n=>n.startsWith("−")?`(${n})`:n,mt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ft(n,t){let e=Ct(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=Ro(n,e,s,jo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function Ct({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=Io(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function rt(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function Io(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var vt=(n,t)=>n.
inputs.map(e=>rt(t,e));function jo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=pn(n.gates,r.name,r.gate,vt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function Ro(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],k=[];if(c.push({place:f,
node:d,flows:p,missing:k}),l&&!l.slope)continue;let g=vt(d,t);for(let[m,h]of d.inputs.entries()){if(Q(o[h]))continue;let x=i[d.
gate].local[m](...g,rt(t,f)),y=rt(a,f)*x,b=a[h],$=b===void 0?y:b+y;if(Number.isFinite($)){a[h]=$,p.push({position:m,input:h,
local:x,downstream:y,first:b===void 0,total:$});continue}if(a[h]=NaN,k.push(h),l)continue;let S={position:m,name:o[h].name},
w=dn(i,d.name,d.gate,g,S,rt(a,f),x);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function pn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return fn(t,e,s,Jn(n[e],s,"")??r)}function dn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return fn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Jn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return fn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Jn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],fn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>L(o)).join(" and ")}: ${s}.`;var nt=n=>n.reduce((t,e)=>t*e,1);function zo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function ht({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=nt(r.map(c=>o.get(c)??1));return{size:nt(s),terms:a,places:n.map(c=>zo(i,o,c))}}function gt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Zn=new WeakMap;function ut(n){let t=Zn.get(n);return t||(t=n.map(e=>e.gate===null?null:Co(e,n)),Zn.set(n,t)),t}function Co({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:nt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:ht(e.pattern,o,t),back:[ht(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return ht(i,c,o[a])});return{ahead:ht(e.pattern,o,t),back:r}}return{ahead:Po(o,t),back:n.map(()=>null)}}function Po(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return ht({inputs:s,result:e},n,t)}var $e=n=>Array.isArray(n)?n.flat():[n];function Qn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Ut=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function qt(n,t){let e=mn(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=Wo(n,e,s),i=n.nodes[n.output].shape.length===0?Bo(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function mn(n,t,e){let s=ut(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??$e(t[r.name]);else{let c=ke(r,o),
l=c&&Fo(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function ke(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Fo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return gt(
r,o);if(e.pattern)return hn(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...ye(r,o,c)))}var ye=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),ts=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),hn=(n,t,e)=>ts(t,e).map(s=>n==="max"?Math.max(...s):_o(s));function ie(n,t,{places:[e]},s,o,r){let i=ts(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>dt(n,{a,b:i[e[c]],y:o[e[c]]},r))}function _o(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Wo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=ut(
n.nodes)[o]?.ahead,c=ke(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,k)=>ye(a,c,k)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=pn(n.gates,`${r.name}${Ut(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Bo(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[k,g]of u.inputs.entries()){let m=o[g];if(m.
gate===null&&m.number!==null)continue;let{downstream:h,local:x}=Do(n,l,u,k,t,p),y=i[g],b=y?y.map((S,w)=>S+h[w]):h;if(i[g]=
b.map(S=>Number.isFinite(S)?S:NaN),b.every(Number.isFinite)){f.push({position:k,input:g,local:x,downstream:h,first:y===void 0,
total:b});continue}if(d.push(g),c)continue;let $=Ho(n,l,u,k,t,p,x);c={step:e.length+a.length,place:l,slope:!0,text:$}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(nt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Do(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=ut(n.nodes)[t],l=ke(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(nt(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((m,h)=>{g[m]+=r[h]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((m,h)=>h===s?r:
m);return{downstream:gt(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=ie(i.local,u,f,l[0],d,n.functions),[m]=f.
places;return{downstream:g.map((h,x)=>r[m[x]]*h),local:g}}let p=n.gates[e.gate].local[s],k=d.map((g,m)=>p(...ye(u,l,m),g));
return{downstream:k.map((g,m)=>r[m]*g),local:k}}function Ho(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=ut(
n.nodes)[t]?.ahead,l=ke(e,o),u=Math.max(0,i.findIndex((k,g)=>!Number.isFinite(k*r[g]))),f=Ut(u,e.shape),d=ye(c,l,u),p={position:s,
name:`${a}${f}`};return dn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Vo=5,Go=5,Ko=8,es=32,ns=128,ss={negative:[47,143,208],positive:[224,112,26]},bn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Uo=({rows:n,columns:t})=>Math.max(n,t)<=Vo;function Me(n,t,e,s,o){let[r,i]=[bn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Uo(r)){n[`image:${i}`]=Yo(r,o,a),n[`low:${i}`]=L(-a,2),n[`high:${i}`]=L(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Ut(l,s)}`;n[u]=ae(c),n[`tint:${u}`]=qo(c,a)})}function ae(n){if(Number.isNaN(n))return"–";
let t=L(n,2);return t.replace("−","").length<=Go?t:L(n,1).replace(/0\.000(\d)/,"$1e-04")}function qo(n,t){let e=os(n,t,
Ko);return e?`${e>0?"p":"n"} l${Math.abs(e)}`:""}function os(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(
s)*e+.5);return s>0?o:-o}function Yo(n,t,e){let s=document.createElement("canvas");s.width=Math.min(n.columns,ns),s.height=
Math.min(n.rows,ns);let o=s.getContext("2d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Xo(n,t,s).forEach(
(i,a)=>{let c=os(i,e,es),l=c<0?ss.negative:ss.positive;r.data.set([...l,Math.round(255*Math.abs(c)/es)],4*a)}),o.putImageData(
r,0,0),s.toDataURL()}function Xo({rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).
fill(0),i=new Array(s*o).fill(0);return e.forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(
u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,xt=n=>n.gate===null&&n.number===null,wn=n=>!it(n)||n.shape.length>0;function Oe(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Zo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${L((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Jo=6;function Zo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&xt(l)?[`∂${r}/∂${l.name} ${rs(l.shape,e[u]??[])}`]:[]),c=`${r} ${rs(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${mt(a)}.`:c}function rs(n,t){if(!n.length)return`= ${L(t[0])}`;let e=n.join("×");if(t.length<=Jo)return`\
(${e}: ${t.map(i=>L(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${L(s)}, from ${L(o)} to ${L(r)})`}function Se(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&wn(f)&&(f.gate===null||l.has(d))&&is(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Qo(c,s,f,p);for(let[f,d]of vn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",is(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Qo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${L(r[0])}`,n[l]=`= ${L(i[0])}`)}function is(n,t,e,s){e.shape.length?Me(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":L(s[0])}function vn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{xt(l)&&
a.set(u,e[u])}),a}var tr=.6180339887,er=.7548776662;function xn(n,{level:t,about:e,seed:s},o,r){let i=nr(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*tr+s*er)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:as(n,t,o),
about:u};return{level:as(n,t,o),about:e}}function as(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function nr(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Ne(n,t,e,s,o){
let r=xn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var $n=5001e-7,sr=1e-12,or=1e4,Ee=.02,st=(n,t,e=.01)=>cs(t)&&Number.isInteger(n)?n===t:kn(n,t,$n)||Math.abs(n-t)<=sr*e,kn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),cs=n=>Number.isInteger(n)&&Math.abs(
n)<or,ls=(n,t)=>Math.abs(n-t)<Ee*Math.abs(t),us=(n,t)=>Number.isFinite(t)&&!cs(t)&&[2,3].some(e=>kn(n,Number(t.toPrecision(
e)),1e-6)),rr=(n,t)=>us(n,t)||!Rt(Mt(t),t)&&kn(n,t,Ee);function ce(n){return n.every(t=>us(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>rr(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return fs(n,document.createElement(t),e,s)}function B(n,t,e={},s=""){return fs(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function fs(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function F(n,t){n.textContent!==t&&(n.textContent=t)}var ir=12.5;function Pt(n,t,e){t.style.
fontSize=`${ir*e/(n.parentElement?.clientWidth||e)}px`}var ar=22,cr=.75,lr=14;function ur(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),lr);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Ae(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=B(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=ur(e,r),l=B(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(cr,ar*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),F(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}function Te(n,t){let e=!1;n.addEventListener("pointerdown",o=>{let{clientX:r,pointerId:i,button:a}=o,c=a===0?t(o):null;if(!c)
return;let l=f=>{let d=f.clientX-r;!e&&Math.abs(d)<4||(e||n.setPointerCapture(i),e=!0,c(d))},u=()=>{e=!1,n.removeEventListener(
"pointermove",l);for(let f of["pointerup","pointercancel"])n.removeEventListener(f,u)};n.addEventListener("pointermove",
l);for(let f of["pointerup","pointercancel"])n.addEventListener(f,u)});let s=o=>e&&o.cancelable&&o.preventDefault();n.addEventListener(
"touchmove",s,{passive:!1})}var ps=30;function Le(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=i.map(m=>{let h=m.getBoundingClientRect();return[(h.left-c)/u-ps,(h.right-c)/u+ps]}),d=[Math.min(
...f.map(([m])=>m)),Math.max(...f.map(([,m])=>m))],[p,k]=d[1]-d[0]<=s.clientWidth?d:f[0],g=p<0?p:Math.max(0,k-s.clientWidth);
g&&s.scrollBy({left:g,behavior:a||o.matches?"instant":"smooth"})}}}function At(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),F(r,l)}function a(){
let l=Kt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=L(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function yn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=vt(r,s);return t[r.gate].map(l=>Math.sign(dt(l,{a:i,b:a,c,y:Number(s[o])},e)))}var le=(n,t,e)=>yn(n,t,e).includes(
0);function ds(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=yn(n,e,o);if(yn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(le(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var fr=6;function Yt(n,t,e){let s=v(n,"input",{type:"range",...t}),o=!1,[r,i,a]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,i,a]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>fr&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();a=s.value,s.value=i});function l(){o&&(o=!1,a!==i&&(s.value=a,c()))}return s}var Xt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),ms=.1,Mn=.1,pr=1e-12,dr=1e-6,mr=.001,hr=100;
function Ie(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=Ct(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,k]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=vt(f,e.values);for(let[m,h]of f.inputs.entries()){let x=l[h];x!==void 0&&
(l[d]=(l[d]??0)+x*i[f.gate].local[m](...g,p))}}l[d]!==void 0&&p!==void 0&&k!==void 0&&(c[d]=k-p)}),{moved:c,promised:l,after:u}}
var hs=(n,t)=>Math.abs(n-t)<=pr*Math.abs(t)?0:n-t,ue=n=>`${n>0?"+":""}${L(n)}`;function je(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let c={min:0,max:Xt.length-1,step:1},l=Yt(a,{...c,"aria-label":"size of ε"},
b=>h(Math.sign(k)*Xt[Xt.length-1-b])),u=At(a,{"aria-label":"ε, typed"},h,b=>b?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=v(v(r,"div",{class:"bp-wide"}),"table"),d=v(r,"p",{role:"status","aria-live":"polite"}),p=v(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");v(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let k=ms,g="",m=[];function h(b){x(b),e()}function x(b){k=b;let $=Math.abs(b),S=Xt.reduce((w,M)=>Math.abs(Math.log(
M/$))<Math.abs(Math.log(w/$))?M:w);l.value=String(Xt.length-1-Xt.indexOf(S)),l.setAttribute("aria-valuetext",L(b)),u.set(
b)}r.addEventListener("keydown",b=>b.stopPropagation()),x(ms);function y(b){g=s[b].name,f.replaceChildren();let $=v(f,"t\
r"),S=`∂node/∂${s[b].name} · ε`;for(let M of["node","really moves by",S,"left over"])v($,"th",{scope:"col"},M);let w=new Set(
[b]);s.forEach((M,E)=>{M.gate!==null&&M.inputs.some(O=>w.has(O))&&w.add(E)}),m=[...w].map(M=>{let E=v(f,"tr",M===o?{class:"\
bp-total"}:{});return v(E,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>v(E,"td"))}})}return{get:()=>k,set:h,
toggle(b){r.hidden=!b},show(b,{moved:$,promised:S,after:w},{values:M},E){g!==s[b].name&&y(b);let[O,N]=[s[b].name,s[o].name];
F(i,`${O} is nudged by ε = ${L(k)}`);for(let{place:P,cells:D}of m){let[_,j]=[$[P],S[P]],W=j!==void 0&&Number.isFinite(j);
F(D[0],_===void 0?"undefined":ue(_)),F(D[1],E?W?ue(j):"undefined":"?"),F(D[2],E?W&&_!==void 0?ue(hs(_,j)):"–":"?")}let A=m.
flatMap(({place:P})=>hs(Number($[P]),Number(S[P]))?[P]:[]),R=E?ds(t,M,w,A):"";F(d,gr(O,N,k,$[o],S[o],E,b===o,R))}}}function gr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${L(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<dr&&Math.abs(s-o)>mr*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${L(
o/e)} promises ${L(o)}.${f}`}function Re(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};Te(n,({pointerType:o})=>o===
"touch"&&!(t()&&n.classList.contains("chosen"))?null:r=>s(r/hr)),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,
metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*Mn;s(Math.abs(u)<Mn/2?u+l*Mn:u),o.preventDefault(),
o.stopPropagation()})}var On={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},br=3;function ze(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in On?wr(n,t,On[s]):a[s];!c&&!(s in On)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function wr(n,t,[e,s]){let o=gs(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=gs(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+br*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function gs({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var vr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",xr=100,bs=6,$r=/^(value|gradient|partial|local|downstream|low|high):/,kr=["chosen","from","to","moved","righ\
t","wrong"];function ws(n,t,e){let{nodes:s}=t,o=Le(n,{role:"group","aria-label":`${t.title}. ${vr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(b=>({key:b.getAttribute("data-k")??"",target:b})),a=i.filter(({key:b})=>/^(node|edge):/.test(b)),c=i.filter(
({key:b})=>$r.test(b)||/^(tint|image):/.test(b)),l=c.map(()=>""),u=a.flatMap(({key:b,target:$})=>{let S=s.findIndex(w=>wn(
w)&&`node:${w.name}`===b);return S<0?[]:[Mr($,S,s[S])]}),f=new Map(u.map(b=>[b.place,b])),d=Ae(r);for(let b of u)Or(b,$=>e.
choose($));let p=ze(u),k=B(r.querySelector("g"),"g",{class:"bp-frames"});for(let b of u)g(b);function g(b){let{target:$,
place:S}=b;$.setAttribute("role","button");let w=()=>yr(b);$.addEventListener("click",M=>e.choose(h(b,M)??w())),$.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([b.outline])}),$.addEventListener("keydown",M=>{M.key==="Enter"&&(M.preventDefault(),
e.edit())}),$.addEventListener("pointermove",M=>e.point(h(b,M))),$.addEventListener("pointerleave",()=>e.point(null)),Te(
$,M=>m(b,M)),Re($,e.epsilon,M=>e.pull(S,M))}function m(b,$){let S=h(b,$);return!S||$.pointerType==="touch"&&!b.target.classList.
contains("chosen")||(e.choose(S),!e.isOpen(S))?null:($.stopImmediatePropagation(),w=>e.drag(S,w/xr))}function h({grids:b,
place:$},S){let{clientX:w,clientY:M}=S,E=k.getScreenCTM();if(!E)return null;let O=new DOMPoint(w,M).matrixTransform(E.inverse());
for(let[N,{x:A,y:R,across:P,down:D,rows:_,columns:j}]of Object.entries(b)){let[W,z]=[Math.floor((O.y-R)/D),Math.floor((O.
x-A)/P)];if(W>=0&&W<_&&z>=0&&z<j)return{kind:N,place:$,entry:W*j+z}}return null}let x=[];return{element:o.element,resize:o.
resize,width:r.viewBox.baseVal.width,flows:d,isMark:b=>s[b].shape.length>0&&!f.get(b)?.grids.value,reveal(b){let $=b.flatMap(
S=>f.get(S)?.outline??[]);$.length&&o.reveal($)},open(b,$){for(let j of u)j.target.classList.toggle("opened",j.place===b);
let S=b===null?void 0:f.get(b)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!S)return;let w=o.element.
getBoundingClientRect().width/o.element.offsetWidth||1,[M,E]=[S,r].map(j=>{let{x:W,y:z,width:I,height:V}=j.getBoundingClientRect();
return new DOMRect(W/w,z/w,I/w,V/w)});$.style.minWidth=`${M.width}px`;let{offsetWidth:O,offsetHeight:N}=$,A=(M.left+M.right)/
2-E.left,[R,P]=[M.top-E.top-N,M.bottom-E.top],D=P+N>E.height&&R>=0?R:P;$.style.left=`${Math.max(0,Math.min(A-O/2,E.width-
O))}px`,$.style.top=`${D}px`;let _={minHeight:`${D+N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.
style,_)},choose({kind:b,place:$,entry:S}){p.stopAt($);for(let w of u){let M=w.place===$;M&&Object.assign(w,{kind:b,entry:S}),
w.target.classList.toggle("chosen",M),w.target.setAttribute("aria-pressed",String(M))}},light(b){k.replaceChildren();for(let $ of kr){
let S=new Set;for(let{kind:w,place:M,entry:E}of b[$]??[]){let O=f.get(M)?.grids[w];if(!O){$!=="moved"&&!S.has(M)&&y(M,$),
S.add(M);continue}let[N,A]=[Math.max(O.across,bs),Math.max(O.down,bs)],R=O.x+(E%O.columns+.5)*O.across-N/2,P=O.y+(Math.floor(
E/O.columns)+.5)*O.down-A/2;B(k,"rect",{class:`bp-entry bp-entry-${$}`,x:R,y:P,width:N,height:A,rx:2})}}},show(b,$){c.forEach(
({key:w,target:M},E)=>{let O=b[w]??"";O!==l[E]&&(l[E]=O,w.startsWith("tint:")?M.setAttribute("class",`tint ${O}`):w.startsWith(
"image:")?M.setAttribute("href",O):M.textContent=O)});for(let w of x)w.classList.remove("now","back");let S=a.filter(({key:w})=>b[w]);
for(let{key:w,target:M}of S)M.classList.add(...b[w].split(" "));x=S.map(({target:w})=>w);for(let w of u){let M=$(w.place,
w.entry);M!==w.label&&w.target.setAttribute("aria-label",M),w.label=M}}};function y(b,$){let S=f.get(b)?.outline;if(!S)return;
let{x:w,y:M,width:E,height:O}=S,N={x:w.baseVal.value,y:M.baseVal.value,width:E.baseVal.value,height:O.baseVal.value};B(k,
"rect",{class:`bp-entry bp-entry-${$}`,...N,rx:4})}}var yr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function Mr(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!i)continue;let{rows:a,columns:c}=bn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function Or(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,i]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,k]=d[c],g=n.kind==="gradient",m=Math.
floor(n.entry/e.columns)+(g&&o?e.rows:0)+p,h=n.entry%e.columns+(g&&!o?e.columns:0)+k;if(m<0||h<0||m>=r*e.rows||h>=i*e.columns)
return;let x=m%e.rows*e.columns+h%e.columns,y=m>=e.rows||h>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:x}),
a.preventDefault(),a.stopImmediatePropagation()})}var lt=(n,t)=>`${n.name}${Ut(t,n.shape)}`;var _t=n=>({shape:[],entries:[n]}),Ft=(n,t)=>({shape:n,entries:new Array(nt(n)).fill(t)}),St=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Sn=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function vs(n,t){return n.
entries.every(Number.isFinite)?n:!t||!St(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function Nn(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function fe({shape:n,entries:t},e){if(t.
length===nt(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"\
ij".slice(0,e.length)};return gt(ht(r,[n],e),[t])}function Ce(n,t,e){let s=t.map(r=>fe(r,n)),o=Array.from({length:nt(n)},
(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{shape:n,entries:o}}function En(n,t,e){let s=Nn(
n.shape,t.shape);if(!s)return null;let[o,r]=[fe(n,s),fe(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var Wt=(n,t)=>En(
n,t,(e,s)=>e*s);function xs(n,t,e,s){let o=t.shape.length?t:Ft(e,t.entries[0]);if(!St(o.shape,e))return null;let r=Ft(s,
0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function Pe(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){
let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;
s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;
for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=ht(n,t.map(a=>a.shape),r);return{shape:r,
entries:gt(i,t.map(({entries:a})=>a))}}function $s({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in
e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+
o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},Sr=n=>Object.keys(
n).map(Number);function Ot(n){for(let t in n)return!1;return!0}var Jt=({local:n,upstream:t,times:e,pattern:s})=>Sr({...n,
...t,...e,...s});function ks(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var ys=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Tt=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Q(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return st(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return rt(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=vt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?"value"in e?this.valueOf(
e.value):(a[r]=this.valueOf(e.at),Fe(l[r](...a,Fe(c(...a))))):e===void 0?Fe(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){
let[s,o,r]=vt(this.nodes[t],this.values);return Fe(dt(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.
functions))}slopes(t){let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(
e,i)===0))return[this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(
...r)]}run(t,e){return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[
a,c]=this.gathered(i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],
r=new Map(o.map(p=>[p,this.flow(p,e,s)])),i=p=>p.map(k=>r.get(k)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.
terms[t]?.map(p=>this.product(p.map(k=>this.total(t,i(k))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(
p)),f=u.length===o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===
this.output?l:void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?1:s[o],i=e.local[t];if(typeof i==
"object"&&"otherwise"in i)return r+this.local[t];let a=t in e.local?this.localGradient(t,i):this.local[t];return r*a*(e.
times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce((e,s)=>e*s,1)}given(t){if("value"in t)return this.
valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.by];return t.times===1?e:this.product([e,this.startingWith(
t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+
1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)
for(let o of this.into[s])e.add(this.edges[o].input);return e}},Fe=n=>Number.isFinite(n)?n:NaN;var Zt=class extends Tt{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+nt(this.shapeOf(a)),0);this.weight=
10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.gateAt(t).shape}at(t){return{
shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){let e=this.graph;
return ut(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return _t(e);if(typeof e=="object"){
if("value"in e)return this.valueOf(e.value);if("along"in e)return Wt(this.local[t],this.local[e.along]);if("slopes"in e)
return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==void 0)
return this.ofReduction(t,r,e!==void 0);if(An(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),{value:c,
local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=Nn(i[o].shape,r.shape);
if(!d||!St(d,r.shape))return;a=Ce(r.shape,i,c)}if(typeof e!="string")return Ce(r.shape,[...i,a],l[o]);let u=this.mistakes.
formulas[e],f=[..."abc".slice(0,i.length),"y"];return Ce(r.shape,[...i,a],(...d)=>dt(u,Object.fromEntries(f.map((p,k)=>[
p,d[k]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),a=o.pattern,
[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=ht({inputs:a.
inputs,result:f},[i.shape],d),k=ht({inputs:[f],result:a.inputs[0]},[d],i.shape),g=hn(e,p,i.entries),m=ie(o.local,p,k,i.entries,
g,this.graph.functions);return{shape:i.shape,entries:m}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),
r=An(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].entries.
entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>fe(l,o.shape)),
c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<nt(o.shape);l++){let u=Object.fromEntries(c.map((p,k)=>[p,a[k][l]])),
f=p=>dt(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].map(f);
Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).values();
return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].
entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:
super.gathered(t,e,s)}startingWith(t){return _t(t)}answered(t,e,s){let o=e.get(t);return o?vs(o,s):s}total(t,e){return e.
length?e.reduce((s,o)=>s&&o&&En(s,o,(r,i)=>r+i)):Ft(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce(
(e,s)=>e&&s&&Wt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&
this.along(t,e,r);return i&&t in e.times?Wt(i,_t(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.
pattern||!An(s)||!s.shape.length?_t(1):Ft(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,shape:c,
inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((h,x)=>x===i?s:this.at(h));
if(typeof d=="object"&&"value"in d?g[1-i]=this.valueOf(d.value):d!==void 0&&g.length>1&&(g[1-i]=$s(g[1-i],d)),f)return Pe(
f,g,u);if(!St(s.shape,c))return null;let m=this.plans(t).back[i];return{shape:u,entries:gt(m,g.map(({entries:h})=>h))}}if(a.
places)return xs(a.places,s,c,u);let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let k=this.mistakes.
ones?.[t];if(d===void 0&&k!==void 0&&(p=_t(k)),f)return Pe(f,[s,p],u);if(a.pattern&&St(s.shape,c)){let g=this.plans(t).back[0];
return Wt({shape:u,entries:gt(g,[s.entries])},p)}return Wt(s,p)}replaced(t,e,s){let o=Ft(this.shapeOf(t),0);for(let r of e){
let i=s(r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){
if(!("laid"in t))return super.given(t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=Pe(
t.pattern,[e],[]);return i&&t.times!==1?Wt(i,_t(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.
floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.
forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Ft(this.shapeOf(r),1)):s.push(this.total(r,i.
map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.
largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.
edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?Sn(this.local[t]):1);let{terms:a}=this.plans(
t).back[o],c=i.filter((l,u)=>u!==o).map(l=>Sn(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every(
(o,r)=>Number.isNaN(o)||st(o,e.entries[r]))}},An=({made:n})=>!Ot(n);function Ms(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>Tn(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,Nr(n,c,l,a)])));return[J,...[{},...r].map(i=>Er(n,s,t,e,i))]}function Tn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function Nr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of Tn(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function Er(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=Tr(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([k,g])=>k!==0||g!==1)||(i.add(d),r[d]=Ar(n,d,r[f]))}}),{...J,local:r}}function Ar(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function Tr(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...J,local:s},o),c=g=>n.flow(t,{...J,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,m)=>g-f[m]+l[m]),p=[...r];for(let[g,[m,h]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(h,Math.max(m,d[g]/u[g])));let k=g=>g.reduce((m,h)=>m+p[h],0);for(let g of Tn(
n,t)){let m=g.filter(y=>Number.isNaN(d[y])),h=Math.max(0,1-k(g.filter(y=>!m.includes(y))));for(let y of m)p[y]=h/m.length;
let x=k(g);for(let y of g)p[y]=x?p[y]/x:r[y]}return{slopes:p}}var Ln=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=Os(t,new Map),this.bounds=Os(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return Lr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return st(this.answer(t),e,this.scale[t])}isNearby(t,e){return ls(this.answer(t),e)}isUnchanged(t,e){
return st(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return ce(e(s,this.right))||ce(e(o,this.expected))}};function Os(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let m=o[n.gate[g]].flatMap(h=>e[g].map(x=>h*x));a+=Math.min(...m),c+=Math.max(...m)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,k=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[k][0]===0&&e[k][1]===1&&(e[k]=[1-p,1-p])}),s}var Lr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),In=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=Ms(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!St(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=St(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>st(o,r,this.scale[t]))??!1}isNearby(t,e){let s=$n*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Ee*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!st(i,a,this.scale[o])):[[0,1]]});return ce(e(this.right))||ce(e(this.expected))}},Ss=(n,t)=>n instanceof
Zt?new In(n,t):new Ln(n,t);var Ir=.3,_e=4;function We(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:k,says_for:g,
one_of:m="",of_slope:h}=e[r],x=d.length>0&&d.every(y=>n.isNegative(y));return{code:r,node:i,wrong:{...J,...a},message:f??
Qt(k,c),oneOf:f?"":Qt(m,c),rank:p+(x?u-Ir:u),unlikely:u,needs:l,saysFor:g,ofSlope:h,explains:[]}})}var Qt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var jr=15e4,Rr=3e3,zr=4,Be=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function Ns(n,t){let e=Ss(n,t),s=[...e.answers.keys()],o=s.filter(p=>!e.mayBeRight(p)),r=o.
filter(p=>!e.follows(p));if(!r.length)return null;let i=new jn(e,r,o),a=i.alone(),c=new Map(r.map(p=>[p,e.rounding([p])]));
if(!a.length&&r.every(p=>c.get(p)))return new Be(n,s,o,r,{rounded:e.rounding(r)||c.get(r[0])});let l=a.length?[]:i.composed(),
u=[a,l].find(p=>p.length)??i.some(),f=new Set(u.flatMap(({explains:p})=>p)),d=r.filter(p=>f.has(p)||!c.get(p));return new Be(
n,s,o,d,{mistakes:u,composed:l.length>0})}var jn=class{constructor(t,e,s){this.case=t,this.errors=e,this.way=t.way,this.
alike=e.length>1&&t.isOneNumber;let r=We(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.every(l=>!(l in c.
given)||s.includes(l))&&!(this.alike&&this.written(c).length===1));this.most=Math.floor(jr/((this.way.edges.length+1)*this.
way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<_e),this.others=
i.filter(({unlikely:a})=>a>=_e),this.fitting=this.fittingOf(this.likely)}written(t){return Object.keys(t.given).filter(e=>this.
case.answers.has(Number(e)))}alone(){let t=this.whole(this.fitting);if(t.length)return this.told(t);let e=[...this.fitting,
...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.alike)return this.told(s);let o=this.two(this.fitting);
return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.filter(({wrong:r,rank:i})=>Ot(r.given)&&i<_e).filter(
({wrong:r})=>new Set(Jt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let r of Cr(e)){if(++o>Math.min(Rr,this.most))
break;let i=this.cover(ys(r[0].wrong,r[1].wrong));i.length===this.errors.length&&s.push(...r.map(a=>({...a,explains:i})))}
return new Set(s.map(({code:r})=>r)).size<=zr?s:[]}some(){let t=this.alike?[]:this.fitting;return 2*new Set(t.flatMap(({
explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.map(s=>({...s,explains:this.cover(s.wrong)})).
filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.length===this.errors.length),s=new Set(e.map(
({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){let{way:e}=this,s=this.case.answers,
o=new Set(this.errors),r=this.written(t).length>0,i=e.run(t,s),a=[];for(let c of s.keys()){if(this.case.isClose(c,i[c])||
this.case.isNearby(c,i[c])&&(a.length||(a=e.run(t)),this.case.isClose(c,a[c])))continue;if(!this.case.isUnchanged(c,i[c])||
!(r||this.errors.includes(c)))return[];o.delete(c)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].flatMap(
e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){let e=[
...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+1))new Set(
[...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){let e=new Map,
s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.given),l=JSON.
stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.rank,s.get(o(a))??
1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;if(Jt(e).
length<2||![e.terms,e.added,e.times].every(Ot))return t;let s=this.case.seen(e);for(let r of new Set(Jt(e).map(i=>this.way.
gate[i]))){let i=Jt(e).filter(l=>this.way.gate[l]!==r),a=ks(e,i),c=i.length?this.case.seen(a):[];c.length===s.length&&c.
every((l,u)=>st(l,s[u]))&&(e=a)}let o=Jt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:Ot(e.upstream)?Math.min(...o):
Math.max(...o)}}};function*Cr(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.code!==e.code)&&
(yield[s,e])}var Es=3,De=4,As="Compute upstream × local along each edge there again, and add the flows that meet.";function Ts(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Pr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?_r(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Xr(n,l):i?`follows from \
what is wrong at ${mt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Ls(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Et(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${L(c)} to ${L(l)} is right`,f=L(n.
usualSlope(a));return[`At ${Et(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Pr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Fr(i));return o}function Fr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function _r({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>Ve(n,i))),r=Is(n,e[0],[[...o].sort((i,a)=>a-i)]);return Rn(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Hr(n,e);return t?Rn(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>Es?Ur(n,e):Rn(n,"Perhaps","or",s)}function Rn(n,t,e,s){let o=s.map(Br),r=o.map(([a])=>Dr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<Es?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${Wr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:As}`}var Wr=n=>n[0].toUpperCase()+n.slice(
1);function Br(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Dr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Hr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Vr(n,o)))]}function Vr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return qr(n,e,e.ofSlope);let s=t.map(o=>Ve(n,o));return Is(n,e,s)}function Ve(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&Ot(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function Is(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Gr(r,o)));return Qt(t,{gates:Kr(n,s)})}var Gr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function Kr(n,t){let e=[...new Map(t.map(s=>[He(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${mt(js(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var js=n=>n.length<=De?n:[...n.slice(0,De-1),`${n.length-De+1} more`],He=(n,t)=>mt(t.map(e=>Et(n.
nodes[e])));function Ur(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>Ve(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${mt(js(c.map(u=>Et(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${As}`}function qr(n,t,e){let[s]=t.explains,o=Ve(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:mt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:He(n,i),arrives:a.join(" and at "),above:mt(n.names(c))};return i.length>1?Qt(e.several,
l):Qt(Yr(n,t,i[0])?e.one:e.part,l)}function Yr(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function Xr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${He(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Et(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>De?l:He(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function pe(n,t,e,s){let o="arrays"in n?new Zt(n,t,e.values):new Tt(n,t,e.values),r=Ns(o,s),i=r?Ts(r):Ls(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function Rs(n,t,e,s,o){let{nodes:r,output:i}=t,a=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(a,"p"),l=v(
c,"button",{type:"button"},"Check"),u=v(c,"button",{type:"button"},"Reveal"),f=v(a,"dl"),p=[...r.keys()].filter(w=>!Q(r[w])&&
w!==i).reverse().map(w=>{let{name:M}=r[w],E=`∂${r[i].name}/∂${M}`,O=v(f,"div");return v(O,"dt",{},E),{place:w,name:M,
field:s.field(w,E),line:O,said:v(O,"dd")}}),k=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,m=null;
function h({place:w,field:M,line:E,said:O},N,A){E.className=`bp-${N}`,E.hidden=A==="",M.classList.toggle("bp-right",N===
"right"),N==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=A,s.mark(w,N),F(O,A)}
function x(){let{at:w,pass:M}=o.current();m=JSON.stringify(w);let O=p.filter(({field:I})=>I.value.trim()).map(I=>({row:I,
number:Kt(I.field.value)})),N=({place:I})=>Number.isFinite(M.gradients[I]),A=O.filter(({row:I,number:V})=>typeof V=="num\
ber"&&N(I)),R=Object.fromEntries(A.map(({row:I,number:V})=>[I.name,Number(V)])),{said:P,codes:D}=A.length?pe(t,e,M,R):{said:{},
codes:[]};for(let I of p)h(I,"open","not answered yet");for(let{row:I,number:V}of O){let{isRight:H,text:Y}=P[I.name]??{};
typeof V=="string"?h(I,"wrong",`! ${V}`):N(I)?H?h(I,"right",Y?`✓ right. ${Y}`:"✓ right"):h(I,"wrong",`✗ ${Y}`):h(I,
"open","there is no such gradient at these inputs")}y();let _=Object.values(P).filter(({isRight:I})=>I).length,j=Object.
entries(P).find(([,{isRight:I}])=>!I),W=O.find(({number:I})=>typeof I=="string"),z=j?`${j[0]}: ${j[1].text}`:W?`${W.row.
name}: ${W.number}`:"";F(k,`${_} of ${p.length} right. ${z}`.trim()),o.checked({isSolved:_===p.filter(N).length,codes:D})}
function y(){let w=p.find(({line:E})=>E.className==="bp-wrong"),M=p.find(({field:E})=>!E.value.trim());w?s.reveal([w.place]):
M?.field.focus()}function b(){m=null;for(let w of p)h(w,"open","");F(k,"")}function $(w){g=w;for(let{line:M}of p)w&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=w,F(u,w?"Hide":"Reveal"),o.hide(!w)}for(let{field:w}of p)w.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),x())});l.addEventListener("click",x),u.addEventListener("cl\
ick",()=>{g||o.revealed(),$(!g)});let{another:S}=o;return S&&v(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:w}of p)w.value="";b(),S(),$(!1)}),b(),{show(w){m!==null&&m!==JSON.stringify(w)&&b()}}}function zs(n,t,e,s){let{nodes:o,output:r}=t,i=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=v(i,"p"),c=v(a,"label"),l=v(
c,"span",{class:"bp-names"}),u=At(c,{"aria-label":"gradient"},S),f=v(i,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),k=v(i,"dl"),g=v(i,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((O,N)=>xt(O)?
[N]:[]),h=new Map,x={kind:"gradient",place:m[0],entry:0},y=!1,b="",$=({place:O,entry:N})=>`${O}:${N}`;function S(O){it(o[x.
place])||x.place===r||(h.set($(x),{cell:{...x,kind:"gradient"},number:O,mark:"open"}),s.changed())}function w(){u.get();
let O=s.current(),{gradients:N}=O,A=[...h.values()],R=A.filter(({cell:z})=>Number.isFinite(N[z.place]?.[z.entry])),P=R.length?
pe(t,e,O,M(R)).said:{};for(let z of R){let{place:I,entry:V}=z.cell,H=P[o[I].name].isRight||st(z.number,Number(N[I]?.[V]));
z.mark=H?"right":"wrong"}E(P,R);let D=m.reduce((z,I)=>z+(N[I]?.length??0),0),_=A.find(({mark:z})=>z==="wrong"),j=A.filter(
({mark:z,cell:I})=>z==="right"&&xt(o[I.place])).length,W=_?` ${lt(o[_.cell.place],_.cell.entry)} is not right yet.`:"";F(
g,`${j} of the ${D} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(O){let N={};for(let{
cell:A,number:R}of O){let P=o[A.place];N[P.name]??=new Array(nt(P.shape)).fill(NaN),N[P.name][A.entry]=R}return N}function E(O,N){
k.replaceChildren();for(let[A,R]of[...o.entries()].reverse()){if(!Object.hasOwn(O,R.name))continue;let{isRight:P,text:D}=O[R.
name],j=`✓ right${N.filter(({cell:z})=>z.place===A).length<nt(R.shape)?" so far":""}${D&&`. ${D}`}`,W=v(k,"div",{class:P?
"bp-right":"bp-wrong"});v(W,"dt",{},`∂${o[r].name}/∂${R.name}`),v(W,"dd",{},P?j:`✗ ${D}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",O=>{if(O.key!=="Enter")return;O.preventDefault();let N=u.get();if(N===null)
return;S(N),w();let{place:A,entry:R}=x,P=o[A].shape.reduce((D,_)=>D*_,1);h.get($(x))?.mark==="right"&&R+1<P&&(s.choose({
kind:"gradient",place:A,entry:R+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,F(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(O){let N=$(O)!==$(x);x=O;let A=o[O.place],R=`∂${o[r].name}/∂${lt(A,O.entry)}`,P=!it(A)&&
O.place!==r;F(l,P?`${R} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",P?R:"gradient"),u.element.
disabled=!P;let D=h.get($(O));N&&D?u.set(D.number):N&&(u.element.value="")},focus:()=>u.element.focus(),at(O){if(b&&b!==
O){for(let N of h.values())N.mark="open";F(g,""),k.replaceChildren()}b=O},question(O){let N=Object.fromEntries(Object.entries(
O).filter(([A])=>/^((tint|image):)?value:|^(low|high):value:/.test(A)));o.forEach((A,R)=>{if(!it(A)){if(N[`partial:${A.name}`]=
"∂",R===r)N[`gradient:${A.name}`]="1";else if(!A.shape.length){let P=h.get(`${R}:0`);N[`gradient:${A.name}`]=P?ae(P.number):
"?"}}});for(let[A,R]of o.entries()){if(it(R)||!R.shape.length)continue;let P=R.shape.reduce((_,j)=>_*j,1),D=Array.from({
length:P},(_,j)=>h.get(`${A}:${j}`)?.number??Number.NaN);Me(N,"gradient",R.name,R.shape,D);for(let _ of Object.keys(N))_.
startsWith(`gradient:${R.name}[`)&&N[_]==="–"&&(N[_]="?")}return N},marks(){let O=[...h.values()];return{right:O.filter(
({mark:N})=>N==="right").map(({cell:N})=>N),wrong:O.filter(({mark:N})=>N==="wrong").map(({cell:N})=>N)}}}}var Ge=(n,t)=>ut(n)[t]?.ahead;function zn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=Ge(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var Ke=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Cn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=ut(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,k)=>({kind:k===e?"gradient":"value",place:k===e?t:p,entry:u[k][s*l+d]})))}let{terms:i,places:a}=Ge(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Jr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Jr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Cs(n,{kind:t,
place:e,entry:s}){return t==="value"?zn(n,e,s).flat():Ke(n,e).flatMap(o=>Cn(n,o,s).flat())}function Ps(n,{kind:t,place:e,
entry:s}){if(t==="value")return Ke(n,e).flatMap(a=>{let{terms:c,places:l}=Ge(n,a.place);return Zr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=Ge(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Zr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Pn=6;function Fs(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(o,"div",{class:"bp-heading"}),i=v(o,"p"),a=v(o,"table"),c=v(o,"p"),l=h=>`∂${e[s].name}/∂${h}`,u=(h,x)=>{
let y=h.slice(0,Pn).map($=>$.map(x).join(" · ")),b=h.length-y.length;return[...y,...b>0?[`… (${b} more)`]:[]].join(" \
+ ")},f=({kind:h,place:x,entry:y})=>`${h==="gradient"?"d":""}${d(x,y)}`;function d(h,x){let y=e[h];return y.gate===null&&
y.number!==null&&!y.shape.length?L((y.number??[])[0]):lt(y,x)}let p=[],k="";function g(h,x,y){k=y,a.replaceChildren();let b=t.
gradients&&!it(e[h])?Ke(e,h):[];if(b.length){let $=v(a,"tr");for(let S of["flow through","upstream × local","downstream"])
v($,"th",{scope:"col"},S)}p=b.map($=>{let S=e[$.place],w=S.gate!==null&&S.made.back!==void 0,M=Cn(e,$,x),E=w?M:M.map(([R])=>[
R]),O=v(a,"tr");v(O,"th",{scope:"row"},S.name);let N=v(O,"td");v(N,"span",{class:"bp-names"},`${u(E,f)}${w?"":" · local \
gradient"}`);let A=v(N,"span",{class:"bp-numbers"});return{edge:$,terms:E,numbers:A,downstream:v(O,"td",{class:"bp-flow"})}})}
return{show({place:h,entry:x},y,b,$){let S=e[h],w=lt(S,x),M=({kind:j,place:W,entry:z})=>{let I=j==="gradient"?b.get(W):y.
values[W];return I?zt(L(I[z])):"?"},E=y.values[h]?.[x],O=E===void 0?"undefined":L(E),N=y.steps.slice(0,$),A=S.gate===null||
N.some(j=>j.place===h);F(i,A?`${w} = ${m(h,x,f,M)}${O}`:`${w}: not yet`),k!==w&&g(h,x,w);for(let{edge:j,terms:W,numbers:z,
downstream:I}of p){let H=N.find(tt=>tt.flows&&tt.place===j.place)?.flows?.find(tt=>tt.position===j.position),Y=H?.local?
` · ${zt(L(H.local[x]))}`:"";F(z,H?`${u(W,M)}${Y}`:"not yet"),F(I,H?`= ${L(H.downstream[x])}`:"")}let R=b.get(h)?.[x],P=R===
void 0||it(S)?"":` = ${L(R)}`;F(r,it(S)?`${w} is data and gets no gradient`:`${l(w)}${P}`);let D="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||it(S)?"":`${e[s].name} does not depend on ${w}\
.`;F(c,h===s&&t.gradients?D:_)}};function m(h,x,y,b){let $=e[h],S=zn(e,h,x);if($.gate===null)return"";if($.made.back||$.
made.places)return S.length===1&&S[0].length===1?`${u(S,y)} = `:`${u(S,y)} = ${u(S,b)} = `;let w=$.made.pattern?$.gate.replace(
"log_sum_exp","log Σ exp"):$.gate,M=$.made.pattern?S.map(([O])=>O):S[0],E=M.length>Pn?", …":"";return`${w}(${M.slice(
0,Pn).map(y).join(", ")}${E}) = `}}var Qr=1.2,ti=[.5,1,2,4];function Ue(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,E,O){let N=v(s,"button",{type:"button","aria-label":E,title:E},M);return N.addEventListener("click",O),N}let r=o(
"◀","One step back",()=>h(p-1)),i=o("","",$),a=o("▶","One step on",()=>h(p+1)),c=Yt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},h),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let M of ti)v(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,k=0;function g(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),F(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,F(i,k?"❚❚ pause":"▶▶ play");
let M=k?"Pause":"Play the steps";i.setAttribute("aria-label",M),i.title=M}function m(M){p=Math.min(d,Math.max(0,M)),g(),
e()}function h(M){x(),m(M)}function x(){clearTimeout(k),k=0,g()}function y(){k=setTimeout(b,1e3*Qr/Number(f.value))}function b(){
p+1>=d?k=0:y(),m(p+1)}function $(){if(k){x();return}y(),p===d&&m(0),g()}function S(M){let E=p===d;d=M,p=E?d:Math.min(p,d),
x()}function w(M){M.addEventListener("keydown",E=>{let{key:O,altKey:N,ctrlKey:A,metaKey:R,target:P}=E;if(!(N||A||R)){if(O===
" ")$();else{if(P!==M)return;if(O==="ArrowRight")h(p+1);else if(O==="ArrowLeft")h(p-1);else if(O==="Home")h(0);else if(O===
"End")h(Number.POSITIVE_INFINITY);else return}E.preventDefault(),E.stopPropagation()}})}return g(),{get:()=>p,set:h,stop:x,
limit:S,hear:w}}var ei=2**-50,_s=2**-16;function Xe(n,t){let e=ni(n,t.values),s=t.values.map((a,c)=>qe(a,n.nodes[c].gate===null?null:e.ahead[c])),
o=new Array(n.nodes.length);o[n.output]=[1];let r=[...t.gradients],i=t.steps.map(a=>{let c=a.flows?.map(l=>{let{input:u,
first:f}=l,[d,p]=[t.gradients[a.place]??[],o[a.place]??[]],{local:k,size:g}=e.back(a.place,a.node,l,d,p);o[u]=f?g:Ds(o[u]??
[],g);let m=qe(l.total,o[u]);return r[u]=m,{...l,local:qe(l.local,k),downstream:qe(l.downstream,g),total:m}});return{...a,
flows:c??null}});return{...t,values:s,gradients:r,steps:i}}var qe=(n,t)=>n&&t?n.map((e,s)=>Math.abs(e)<=ei*t[s]?0:e):n,Ds=(n,t)=>n.
map((e,s)=>e+t[s]),Ye=(n,t,e)=>n.map((s,o)=>o===t?e:s);function ni(n,t){let{nodes:e,gates:s}=n,o=ut(e),r=[],i=u=>u.map(f=>t[f]);
e.forEach((u,f)=>{let d=t[f];d&&(r[f]=u.gate===null?d.map(Math.abs):a(f,u,d))});function a(u,{gate:f,made:d,inputs:p},k){
let g=o[u]?.ahead,[m,h]=[i(p),p.map(b=>r[b])];if(d.places||d.back)return Ws(g,m,h);if(d.local===void 0)return Bs(g,m,h,s[f].
value);let x=l(u,d.local,m[0],k),y=gt(g,[x.map((b,$)=>b*h[0][$])]);return k.map((b,$)=>Math.abs(b)+y[$])}function c(u,{gate:f,
made:d,inputs:p},{position:k,input:g,local:m},h,x){let y=o[u]?.back[k],[b,$]=[i(p),p.map(A=>r[A])];if(d.places){let A=new Array(
r[g].length).fill(0);return d.places.forEach((R,P)=>{A[R]+=x[P]}),{local:null,size:A}}if(y&&d.back)return{local:null,size:Ws(
y,Ye(b,k,h),Ye($,k,x))};if(y&&m)return{local:null,size:m.map((A,R)=>A*x[y.places[0][R]])};let{value:S,local:w}=s[f],[M,E]=[
w[k],o[u]?.ahead],O=Bs(E,b,$,(...A)=>M(...A,S(...A))),N=O.map((A,R)=>Math.abs(m?.[R]??0)*x[R]+A*Math.abs(h[R]));return{local:O,
size:N}}function l(u,f,d,p){let{ahead:k,back:g}=o[u],[m,h]=[k,g[0]];return ie(f,m,h,d,p,n.functions)}return{ahead:r,back:c}}
var Ws=(n,t,e)=>e.map((s,o)=>gt(n,Ye(t,o,s).map(r=>r.map(Math.abs)))).reduce(Ds),Bs=({size:n,places:t},e,s,o)=>Array.from(
{length:n},(r,i)=>{let a=e.map((l,u)=>l[t[u][i]]),c=o(...a);return a.reduce((l,u,f)=>{let d=u+_s*s[f][t[f][i]];return l+
Math.abs(o(...Ye(a,f,d))-c)/_s},Math.abs(c))});function de(n,t,e,s){let[o,r,i]=e,a=v(n,"div",{class:"bp-slider"}),c=v(a,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=Yt(a,{"aria-label":t},m=>{g(me(m,f,i)),s(d)}),u=At(a,{"aria-label":`${t}\
, typed`},m=>{k(m),s(d)}),f=o,d=o;function p(m){f=o-i*Math.max(0,Math.ceil((o-m)/i));let h=r+i*Math.max(0,Math.ceil((m-r)/
i));for(let[x,y]of Object.entries({min:f,max:h,step:i}))l.setAttribute(x,String(y))}function k(m){p(m),g(m)}function g(m){
d=m,l.value=String(m),l.setAttribute("aria-valuetext",L(m)),u.set(m)}return{get:()=>d,set:k}}function me(n,t,e){let s=Math.
max(Hs(t),Hs(e));return Number((t+e*Math.round((n-t)/e)).toFixed(Math.min(100,s)))||0}function Hs(n){let[t,e="0"]=String(
n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function Bt(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function he(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return oi(n,t);let a=r[e-1];if(!a.flows)return si(n,s,a);let c=rt(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:k})=>`${Fn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${L(k)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${L(c)} and passes ${mt(l)}.`}function si({nodes:n,gates:t},e,{place:s,node:o}){
let r=vt(o,e),i=rt(e,s),a=L(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let k=L(rt(e,p[0]));return p[1]?zt(k):k}).
join(""),l=r.filter((p,k)=>!Q(n[o.inputs[k]])),u=o.exact&&l.every(p=>Rt(Mt(p),p))?"=":"≈",f=un(t[o.gate].value(...r.map(
Mt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Fn(n,t,e){let s=un(Mt(n)*
Mt(t),e);return`${zt(L(n))} · ${zt(L(t))} ${s} ${L(e)}`}function oi(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&ct(c)?[`∂${r}/∂${c.name} = ${L(rt(e,l))}`]:[]),a=`${Q(s[o])?"The output":
r} = ${L(rt(t,o))}.`;return i.length?`${a} Gradients: ${mt(i)}.`:a}function te(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};ri(a,n,t,i),ii(a,i);for(let[l,u]of ai(n,t,e))Q(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":L(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&ci(a,n,c),a}function ri(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>ct(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=L(a))}}
function ii(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${L(r)}`,n[`downstream:${e.name}:${o}`]=`= ${L(i)}`}function ai({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{ct(c)&&a.set(l,rt(e,
l))}),a}function ci(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Q(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Vs(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,F(s,lt(t.nodes[l],u)),F(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,k=t.nodes[d],g=lt(k,p),m=t.zoomed[d],h=ut(t.nodes)[d]?.ahead;if(k.
gate===null||!h)return c(l,"It is given, so there is nothing behind it.");if(!m){let O=`It is made of ${h.terms} entries\
, too many for boxes of their own.`,[N]=k.inputs,A=lt(t.nodes[N],h.places[0][p]);return c(l,h.terms>1?O:`It is ${A} itse\
lf: no gate stands between them.`)}i!==d&&a(l,m),o.hidden=!1;let x={};for(let[O,[N,A]]of Object.entries(m.leaves))x[O]={
kind:"value",place:k.inputs[N],entry:h.places[N][p*h.terms+A]};let y=Object.entries(x).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(y.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let b=Object.fromEntries(y),$=f.get(
d)?.[p],S=ft({...m,gates:t.gates},b),w=te({...t,...m,kinks:{},mistakes:void 0},S,S.steps.length+1),M=u.values[d]?.[p];M!==
void 0&&(w[`value:${m.nodes[m.output].name}`]=L(M));for(let O of o.querySelectorAll("[data-k]")){let[N,A]=(O.getAttribute(
"data-k")??"").split(":"),R=m.nodes.findIndex(P=>P.name===A);N==="label"?F(O,E(R,x[A])):N==="value"?F(O,w[`value:${A}`]??
""):N==="partial"?F(O,$===void 0?"":"∂"):N==="gradient"&&F(O,li(S.gradients[R],$))}F(s,`${g}, zoomed in: ${Object.keys(
x).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${w[`value:${m.nodes[m.output].name}`]}`),
F(r,"∂ is what flows back through this entry alone; other entries add their share. Esc closes the zoom.");return;function E(O,N){
return N?lt(t.nodes[N.place],N.entry):O===m?.output?g:`${g}.${m?.nodes.slice(0,O+1).filter(A=>!ct(A)).length}`}}}}var li=(n,t)=>n===
void 0||t===void 0?"":L(n*t);var ui=5,fi=1e-12;function Je(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(T=>T.gate!==
null).length,a=s.findIndex(T=>xt(T)&&T.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),k=Object.entries(t.ranges).map(([T,K])=>({name:T,control:de(
p,T,K,q=>e.set({...e.get(),[T]:q}))})),g=v(p,"div",{class:"bp-of-entry"}),m=ws(r,t,{choose:bt,point(T){T===l||T&&l&&pi(T,
l)||(l=T,Y())},isOpen:T=>!f&&T.kind==="value"&&xt(s[T.place]),drag(T,K){z(T,Number((d+K).toFixed(6)))},edit:()=>{u&&E?E.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?A.get():0,pull:ot}),h=v(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),y=Ue(x,t.gradients?2*i+1:i,C),b=v(x,"div",{class:"bp-toggle\
s"}),$=Bt(b,"nudge",T=>kt(T)),S=t.gradients?Bt(b,"flows as bands",H):null,w=Bt(b,"zoom",et),M=v(r,"div",{class:"bp-below"}),
E=t.gradients&&t.mistakes?zs(M,t,t.mistakes,{current:()=>qt(t,e.get()),hide:pt,choose:bt,changed:H}):null,O={name:"",gate:null,
number:null},N={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},A=je(M,{nodes:[O,N],output:1,kinks:{},
functions:{}},H);A.toggle(!1);let R=Vs(m.element,t),P=Fs(M,t),D=null,_=[],j=[];function W({place:T,entry:K}){return $e(e.
get()[s[T].name])[K]}function z({place:T,entry:K},q){let{name:U,shape:at}=s[T],wt=e.get(),yt=[...$e(wt[U])];yt[K]=q,e.set(
{...wt,[U]:Qn(yt,at)})}function I(){let T=s[c.place],K=lt(T,c.entry);if(!xt(T)||!T.shape.length){(D||!g.childNodes.length)&&
(g.replaceChildren(),D=null,v(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=W(c);if(D?.
name!==K){g.replaceChildren();let U=c,at=Math.max(ui,2*Math.abs(q)),wt=de(g,K,[-at,at,at/50],yt=>z(U,yt));D={name:K,control:wt}}
D.control.get()!==q&&D.control.set(q)}function V(){t.gradients&&y.limit(u?i+1:2*i+1)}function H(){let T=e.get(),K=qt(t,T),
q=Xe(t,K),U=y.get(),at=u&&U>q.forwardSteps,wt=at?q.forwardSteps:U,yt=Se(t,q,wt),Vt=vn(t,q,wt);r.classList.toggle("bp-ask\
ing",at),E&&E.at(JSON.stringify(T)),m.show(at&&E?E.question(yt):yt,(jt,re)=>{let xe=q.values[jt]?.[re],Gt=it(s[jt])?void 0:
Vt.get(jt)?.[re],Nt=[xe===void 0?[]:`value ${L(xe)}`];return Gt!==void 0&&Nt.push(`gradient ${L(Gt)}`),[lt(s[jt],re),...Nt.
flat()].join(", ")});let ve=!t.gradients&&U===i;F(h,at&&!q.failure?"The forward pass is done. Which gradient does each e\
ntry have?":Oe(t,q,ve?U+1:U)),m.flows.show(S?.checked&&!at?q.steps.slice(0,U).map(di):null),P.show(c,q,Vt,wt),R.toggle(w.
checked),w.checked&&R.show(c,q,Vt),m.open(w.checked?c.place:null,R.element),I(),Z(T,K),Y()}function Y(){let T=l??c,K=u&&
E?E.marks():{},[q,U]=j;T===q&&c===U&&!_.length&&!E||(j=_.length?[]:[T,c],m.light({chosen:[c],from:tt(Cs,T),to:tt(Ps,T),moved:_,
...K}))}function tt(T,K){let q=U=>T(s,U).filter(({kind:at})=>at===U.kind);return T(s,K).flatMap(U=>m.isMark(U.place)?[U,
...q(U)]:[U])}function Z(T,K){_=[];let q=K.values[c.place];if(!f||!q)return;let U=A.get(),at=q.map((Gt,Nt)=>Nt===c.entry?
Gt+U:Gt),wt=mn(t,T,new Map([[c.place,at]]));_=s.flatMap((Gt,Nt)=>{let[xo,$o]=[K.values[Nt]??[],wt[Nt]??[]];return $o.flatMap(
(Kn,Un)=>Math.abs(Kn-xo[Un])>fi*Math.abs(Kn)?[{kind:"value",place:Nt,entry:Un}]:[])});let yt=c.place===o;O.name=lt(s[c.place],
c.entry);let[Vt,ve]=[K.values[o]?.[0],wt[o]?.[0]],Gn=Vt===void 0||ve===void 0?void 0:ve-Vt,jt=K.gradients[c.place]?.[c.entry],
re=yt?U:jt===void 0?void 0:jt*U,xe={moved:[U,Gn],promised:[U,re],after:[]};A.show(yt?1:0,xe,{values:[]},t.gradients&&!u&&
y.get()>K.steps.length)}function et(T){w.checked=T,H(),T&&R.reveal()}r.addEventListener("keydown",T=>{T.key==="Escape"&&
w.checked&&et(!1)});function kt(T){f=T,$.checked=T,r.classList.toggle("bp-nudged",T),A.toggle(T),H()}function ot(T,K){T!==
c.place&&bt({kind:"value",place:T,entry:0}),!it(s[T])&&(f||kt(!0),A.set(K))}function pt(T){u=T,V(),H()}function bt(T){c=
T,xt(s[T.place])&&(d=W(T)),m.choose(T),E?.choose(T),H()}function It(){let T=e.get();if(!s.some(K=>xt(K)&&!(K.name in T))){
for(let{name:K,control:q}of k)q.get()!==T[K]&&q.set(T[K]);H()}}function C(){let T=qt(t,e.get()).steps[y.get()-1];T&&m.reveal(
[T.place,...T.node.inputs]),H()}let G=new ResizeObserver(()=>m.resize());G.observe(r),y.hear(m.element);let X=e.listen(It);
return m.choose(c),E?.choose(c),V(),It(),()=>{y.stop(),X(),G.disconnect(),r.remove()}}var pi=(n,t)=>n.kind===t.kind&&n.place===
t.place&&n.entry===t.entry;function di({node:n,flows:t}){return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.
reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:
{node:n,flows:null}}var mi=["Escape","Tab"],Gs=["Play or pause","Back to the first step","Repeat"];function ee(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=ee(n,t)});return()=>r()}let s=new MutationObserver(()=>Ks(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Ks(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(mi.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Ks(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Gs[e]),
t.setAttribute("title",Gs[e])})}function Ze(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var _n=430,Wn=230,Dt={left:54,right:12,top:10,bottom:30},Us=121,hi=[.1,.3,.5,.7,.9],gi=.02,bi="",wi=3;function Xs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),c=Object.keys(r),l=v(a,"select");c.length>1&&v(l,"option",{value:bi},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=B(i,"svg",{viewBox:`0 0 ${_n} ${Wn}`,role:"img"}),
d=B(f,"g",{class:"bp-axes"}),[p,k]=[Dt.left,Dt.top],[g,m]=[_n-Dt.left-Dt.right,Wn-Dt.top-Dt.bottom],h=`${p} ${k} ${g} ${m}`,
x=B(f,"svg",{x:p,y:k,width:g,height:m,viewBox:h,preserveAspectRatio:"none"}),y=B(x,"path",{class:"bp-line"}),b=B(x,"path",
{class:"bp-tangent"}),$=B(f,"circle",{class:"bp-point",r:5}),S=v(i,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},M="",E=j=>p+(j-w.low)/(w.high-w.low)*g,O=j=>k+m-(j-w.bottom)/(w.top-w.bottom)*m,N=j=>Math.max(-1e5,Math.min(1e5,O(
j))),A=(j,W)=>`${E(j).toFixed(2)} ${N(W).toFixed(2)}`;function R(j,W,z){let[I,V]=P(j,W[j]),H=w.name===j&&w.low===I&&w.high===
V,Y=z===void 0||w.bottom<=z&&z<=w.top;if(H&&Y)return;let tt=[z];for(let ot of hi){let pt=Object.fromEntries(c.map(bt=>[bt,
$i(r[bt],ot)]));tt.push(...D(j,I,V,pt))}let[Z,et]=H?[w.bottom,w.top]:ki(Ys(tt),Ys(D(j,I,V,W)));z!==void 0&&([Z,et]=[Math.
min(Z,z),Math.max(et,z)]);let kt=Math.max(.12*(et-Z),(gi*(V-I)-(et-Z))/2);(!H||z===Z)&&(Z-=kt),(!H||z===et)&&(et+=kt),w=
{name:j,low:I,high:V,bottom:Z,top:et},M="",d.replaceChildren();for(let[ot,pt]of Lt(I,V))B(d,"path",{d:`M${E(ot)} ${k}v${m}`}),
B(d,"text",{x:E(ot),y:Wn-Dt.bottom+16,"text-anchor":"middle"},pt);for(let[ot,pt]of Lt(Z,et))B(d,"path",{d:`M${p} ${O(ot)}\
h${g}`}),B(d,"text",{x:p-6,y:O(ot)+4,"text-anchor":"end"},pt)}function P(j,W){let[z,I]=r[j];return[Math.min(z,W),Math.max(
I,W)]}let D=(j,W,z,I)=>qs(W,z).map(V=>Ct(t,{...I,[j]:V})[o]);function _(j,W){let z=qs(w.low,w.high),I=D(j,w.low,w.high,W),
V="";I.forEach((H,Y)=>{let tt=Y&&I[Y-1]!==void 0;H!==void 0&&(V+=`${tt?"L":"M"}${A(z[Y],H)}`)}),y.setAttribute("d",V)}return{
resize:()=>Pt(f,d,_n),moved(j){u=j},show(j,W,z){let I=l.value||u,V=j[I],H=W.values[o];R(I,j,H);let Y=JSON.stringify([I,{
...j,[I]:0}]);Y!==M&&_(I,j),M=Y;let{low:tt,high:Z}=w,et=W.gradients[s.findIndex(C=>ct(C)&&C.name===I)],kt=H!==void 0&&w.
bottom<=H&&H<=w.top;$.setAttribute("visibility",kt?"visible":"hidden"),H!==void 0&&($.setAttribute("cx",String(E(V))),$.
setAttribute("cy",String(N(H))));let ot=z&&H!==void 0&&et!==void 0&&Number.isFinite(et),pt=ot?[tt,Z].map(C=>A(C,H+et*(C-
V))):[];b.setAttribute("d",ot?`M${pt.join("L")}`:"");let bt=ot?xi(t,W,I):"",It=vi(s[o].name,I,V,H,ot?et:void 0,bt);F(S,It),
f.setAttribute("aria-label",It)}}}function vi(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${L(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${L(o)}.`:`${i}: ${a} the tangent has the slope ${L(o)}. That is ∂${n}/∂${t}.`}function xi(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(ct(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),le(n,t,o)))return r.name;return""}var $i=([n,t],e)=>n+e*(t-n),qs=(n,t)=>Array.from({length:Us},(e,s)=>n+(t-n)*
s/(Us-1));function Ys(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function ki([n,t],[e,s]){let o=wi*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Lt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):L(a)])}function Js(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),i=v(o,"table"),a=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Yn(t).reverse().flatMap(([m,{name:h,inputs:x}])=>{let y=x.filter(b=>b===p).length>1;return x.
flatMap((b,$)=>b===p?[{place:m,position:$,name:h,label:y?`${h}, input ${$+1}`:h}]:[])});if(g.length){let m=v(i,"tr");for(let h of[
"flow through","upstream × local","downstream"])v(m,"th",{scope:"col"},h)}if(l=g.map(({place:m,position:h,name:x,label:y})=>{
let b=v(i,"tr");v(b,"th",{scope:"row"},y);let $=v(b,"td");v($,"span",{class:"bp-names"},`${c(m)} · ∂${x}/∂${e[p].name}`);
let S=v($,"span",{class:"bp-numbers"});return{place:m,position:h,name:x,numbers:S,downstream:v(b,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=v(i,"tr",{class:"bp-total"});v(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(m,"td")}}
return{show(p,k,g){f!==p&&d(p);let{gradients:m,failure:h}=k,x=k.steps.slice(0,g),y=l.map(R=>x.find(P=>P.flows&&P.place===
R.place)?.flows?.find(P=>P.position===R.position));l.forEach(({place:R,numbers:P,downstream:D},_)=>{let j=y[_],W=j?Fn(rt(
m,R),j.local,j.downstream):"",z=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),I=h?.slope?x.some(V=>V.flows&&V.place===
R):h&&g>=h.step;F(P,j?W.slice(0,z).trim():I?"–":"not yet"),F(D,j?W.slice(z):"")});let b=y.filter(R=>R!==void 0),$=b.length>
0&&b.length===l.length,S=b.at(-1);u&&F(u,S?`${$?"":"so far "}${L(S.total)}`:"");let w=$?` = ${L(rt(m,p))}`:"";F(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[M,E]=[e[s].name,e[p].name],O=l.length?"":`${M} does not depend on ${E}.`,N="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",A=l.flatMap(({place:R,name:P},D)=>{let _=y[D];
return!_||!le(t,k.values,R)?[]:`${P} is at its kink, where the slope jumps; the backward pass takes ${L(_.local)}.`});F(
a,p===s?N:O||[...new Set(A)].join(" "))}}}var ge={across:26,down:46,height:22,right:7};function Zs(n,t,e){let{nodes:s}=t,o=Le(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:m})=>{let h=s.findIndex(
x=>!Q(x)&&`node:${x.name}`===g);return h<0?[]:[yi(m,h,s[h])]}),f=Ae(r),d=ze(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,m){let h=g.flatMap(x=>u.filter(y=>y.place===x)).map(({outline:x})=>x);h.length&&o.reveal(h,m)}for(let{
place:g,target:m}of u)m.setAttribute("role","button"),m.addEventListener("click",()=>e.choose(g)),m.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),m.addEventListener("keydown",h=>{h.key==="Enter"&&e.choose(g)}),Re(m,e.epsilon,h=>e.pull(
g,h));let k=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let m=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${m.join(", ")}.`)},field(g,m){let h=u.find(O=>O.place===g);if(!h)throw new Error(`The node ${g}\
 has no box.`);let{x,y,width:b}=h.outline,[$,S]=[x.baseVal.value+ge.across,y.baseVal.value+ge.down],w={width:b.baseVal.value-
ge.across-ge.right,height:ge.height},M=B(h.target.parentNode,"foreignObject",{x:$,y:S,...w}),E=v(M,"input",{type:"text",
"aria-label":m,autocomplete:"off",maxlength:80});return E.addEventListener("focus",()=>p([g])),E},mark(g,m){let h=u.find(
x=>x.place===g)?.target;for(let x of["right","wrong"])h?.classList.toggle(x,x===m)},choose(g){d.stopAt(g);for(let{place:m,
target:h}of u)h.classList.toggle("chosen",m===g),h.setAttribute("aria-pressed",String(m===g))},nudge(g){for(let{place:m,
below:h}of u)F(h,g(m))},show(g){a.forEach(({key:h,target:x},y)=>{let b=g[h]??"";b!==c[y]&&(x.textContent=b,c[y]=b)});for(let h of k)
h.classList.remove("now","back");let m=l.filter(({key:h})=>g[h]);for(let{key:h,target:x}of m)x.classList.add(...g[h].split(
" "));k=m.map(({target:h})=>h);for(let h of u){let x=["value","gradient"].flatMap(b=>{let $=g[`${b}:${h.name}`];return $?
[`${b} ${$}`]:[]}),y=[h.called,...x].join(", ");y!==h.label&&h.target.setAttribute("aria-label",y),h.label=y}}}}function yi(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=B(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Et(e),target:n,outline:s,
below:c,label:""}}var Mi=80,Oi=1e3,Si=4,Ni=4;function Qe(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<Mi&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,Ei(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=Ai(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function Ei([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<Ni?me(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function Ai(n,t,e,s,o){let r=ft(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Q(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=L(u);Math.abs(u)>Oi||f.includes("e")?l+=3:(!Rt(Mt(u),u)||f.replace(/[−.]/g,
"").length>Si)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+Ti(n,t,r):l}function Ti(n,t,e){
let s=new Tt(n,t,e.values),o=s.run(J);return We(s,[]).filter(({rank:i,wrong:a})=>i<2&&Ot(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>st(a,o[c]))).length}var Li=340,Ii=900;function ne(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),i=o.findIndex(C=>!Q(C)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(C=>C.gate!==null).length,k=v(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([C,G])=>({name:C,control:de(k,C,G,X=>et(C,X))})),m=Zs(r,t,{choose:Z,epsilon:()=>f?P?.get()??
0:0,pull:Y}),h=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),x=v(r,"div",{class:"bp-bar"}),y=Ue(
x,t.gradients?2*p+1:p,ot),b=v(x,"div",{class:"bp-toggles"}),$=a?null:Bt(b,"nudge",C=>H(C)),S=c?Bt(b,"flows as bands",z):
null,w=v(r,"div",{class:"bp-below"}),{mistakes:M}=t,E=M&&g.length?()=>e.set(Qe(t,M,e.get(),Math.random)):null,{checked:O,
revealed:N}=s??{checked:()=>{},revealed:()=>{}},R=M&&c?Rs(w,t,M,m,{current:W,hide:tt,another:E,checked:O,revealed:N}):null,
P=a?null:je(w,t,z);P?.toggle(!1);let D=c?Js(w,t):null,_=o.some(ct)&&!s?Xs(w,t,z):null;function j(){t.gradients&&y.limit(
u?p+1:2*p+1);let C=!a&&!(s&&u);m.tell(C),$?.parentElement?.toggleAttribute("hidden",!C),!C&&f&&H(!1)}function W(){let C=e.
get();return{at:C,pass:ft(t,C)}}function z(){let{at:C,pass:G}=W(),X=y.get(),T=u&&X>G.forwardSteps,K=T?G.forwardSteps:X,q=X>
G.steps.length,U=te(t,G,t.gradients||X<p?K:G.forwardSteps);!t.gradients&&X===p&&ji(U),r.classList.toggle("bp-asking",T),
m.show(T?Ri(t,U):U),F(h,I(G,X,T)),D?.show(l,G,K),_?.show(C,G,c&&!u&&q),R?.show(C),m.flows.show(S?.checked&&!T?G.steps.slice(
0,X):null),V(C,G)}function I(C,G,X){return X&&!C.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&G===p&&(!C.failure||C.failure.slope)?he(t,{...C,failure:null},C.steps.length+1):he(t,C,G)}function V(C,G){
if(!P)return;if(!f){m.nudge(()=>"");return}let X=Ie(t,C,G,l,P.get());m.nudge(T=>{let K=X.moved[T];return K!==void 0?ue(K):
X.promised[T]===void 0?"":"undefined"}),P.show(l,X,G,c&&!u&&y.get()>G.steps.length)}function H(C){if(C&&s&&u)return;f=C;
let G=o[l];C&&ct(G)&&_?.moved(G.name),$&&($.checked=C),r.classList.toggle("bp-nudged",C),P?.toggle(C),z()}function Y(C,G){
C!==l&&Z(C),f||H(!0),f&&P?.set(G)}function tt(C){u=C,j(),z()}function Z(C){l=C,m.choose(C);let G=o[C];f&&ct(G)&&_?.moved(
G.name),z()}function et(C,G){_?.moved(C),e.set({...e.get(),[C]:G})}function kt(){let C=e.get();if(!g.some(({name:G})=>!(G in
C))){for(let{name:G,control:X}of g)X.get()!==C[G]&&X.set(C[G]);z()}}function ot(){let C=ft(t,e.get()).steps[y.get()-1],G=C?.
flows?C.node.inputs.find(X=>!Q(o[X])):C?.place;C&&m.reveal([C.place,...C.node.inputs]),G!==void 0&&!u&&!f?Z(G):z()}function pt(){
let C=_!==null&&r.clientWidth-m.width>=Li;r.classList.toggle("bp-beside",C),r.classList.toggle("bp-under",_!==null&&!C&&
r.clientWidth>=Ii),m.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&m.reveal([t.output],!0))}let bt=new ResizeObserver(
pt);r.style.setProperty("--bp-picture",`${m.width}px`),bt.observe(r),r.addEventListener("bp-fit",pt),y.hear(m.element);let It=e.
listen(kt);return m.choose(l),j(),kt(),()=>{y.stop(),It(),bt.disconnect(),r.remove()}}function ji(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function Ri({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith(
"value:")),o=n.filter(i=>!Q(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function tn(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,k=!1,g=!1,m=new Set;function h(){
let x=l.filter($=>$.tries).length+Number(p),y=u?`Level ${u.level}. `:"";F(i,`${p?"All correct! ":""}${y}${x} solved.${k&&
!p?" Revealed, so not counted.":""}`),F(a,p||k?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:x,level:y,trains:b}=u;l.push({key:x,level:y,trains:b,tries:p?d:0,made:[...m]}),u=null,p=
!1,g=!0,h(),s(l)}),h(),{show(x){f(),u=x,[d,p,k,m]=[0,!1,!1,new Set];let y={...x.figure,gates:t,functions:e};f=ne(c,y,Ze(
x.start),{checked({isSolved:b,codes:$}){if(!(p||k)){d++,p=b;for(let S of $)m.add(S);h(),p&&a.focus()}},revealed(){k=!0,h()}}),
h(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var sn=430,to=238,se={left:54,right:24,top:10,bottom:44},[be,en]=[se.left,se.top],[nn,oe]=[sn-se.left-se.right,to-se.top-
se.bottom],zi=1e6,Bn=-12,Qs=2;function eo(n,t,e){let{panel:s,svg:o,axes:r}=so(n,e),i=B(o,"path",{class:"bp-right-losses"}),
a=B(o,"path",{class:"bp-line"}),c=B(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Pt(
o,r,sn),show({losses:f,beside:d}){let p=f.length-1,k=Math.ceil(Math.max(p,t)/t)*t,g=Ci(Math.max(...[...f,...d??[]].map(S=>Math.
min(S,zi)))),m=S=>be+S/k*nn,h=S=>en+oe-Math.min(S/g,1.02)*oe,x=`${k} ${g}`;x!==u&&oo(r,Lt(0,k),Lt(0,g),m,h,"step"),u=x;let y=S=>`\
M${S.map((w,M)=>`${m(M).toFixed(1)} ${h(w).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(m(p))),c.setAttribute("cy",String(h(f[p])));let b=d?`; thin line: with the right gradient\
s, ${L(d[d.length-1])}`:"",$=`Step ${p}: the loss is ${L(f[p])}${b}.`;F(l,$),o.setAttribute("aria-label",`The loss from \
step to step. ${$}`)}}}function no(n){let{panel:t,svg:e,axes:s}=so(n,"Size of the gradient of each layer’s weights"),o=B(
e,"path",{class:"bp-right-losses"}),r=B(e,"path",{class:"bp-line"}),i=B(e,"g"),a=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Pt(e,s,sn),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=h=>be+(h-.5)/l.length*nn,d=h=>en+oe-
(h-Bn)/(Qs-Bn)*oe,p=h=>d(Math.max(Bn,Math.min(Qs,Math.log10(h))));if(!s.childElementCount){let h=l.map((y,b)=>[b+1,String(
b+1)]),x=[-12,-9,-6,-3,0].map(y=>[y,y?`10${Pi(y)}`:"1"]);oo(s,h,x,f,d,"layer")}let k=h=>`M${h.map((x,y)=>`${f(y+1)} ${p(
x).toFixed(1)}`).join("L")}`;o.setAttribute("d",k(c)),r.setAttribute("d",k(l)),i.replaceChildren();for(let[h,x]of l.entries())
B(i,"circle",{class:"bp-point",cx:f(h+1),cy:p(x),r:3.5});let m=`${`${L(l[l.length-1])} in the last layer, ${L(l[0])} in \
the first`}. Thin line: before the first step.`;F(a,m),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${m}`)}}}function so(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=B(e,"svg",{viewBox:`0 0 ${sn} ${to}`,role:"img"});return{panel:e,svg:s,axes:B(s,"g",
{class:"bp-axes"})}}function oo(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)B(n,"text",{x:s(i),y:en+oe+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)B(n,"path",{d:`M${be} ${o(i)}h${nn}`}),B(n,"text",{x:be-6,y:o(i)+4,"text-anc\
hor":"end"},a);B(n,"text",{x:be+nn/2,y:en+oe+4,dy:"2.1em","text-anchor":"middle"},r)}function Ci(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Pi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Dn=360,we={left:40,right:10,top:22,bottom:42},$t=Dn-we.left-we.right,ro=7;function ao(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),i=B(r,"svg",{viewBox:`0 0 ${Dn} ${we.top+$t+we.bottom}`,
role:"img"}),{left:a,top:c}=we,[l,u]=e,f=$=>a+($-l[0])/(l[1]-l[0])*$t,d=$=>c+$t-($-u[0])/(u[1]-u[0])*$t;B(i,"rect",{class:"\
bp-zero",x:a,y:c,width:$t,height:$t});let p=B(i,"path",{class:"bp-one"}),k=B(i,"path",{class:"bp-border"}),g=B(i,"g",{class:"\
bp-axes"});for(let[$,S]of Lt(...l))B(g,"text",{x:f($),y:c+$t+4,dy:"1em","text-anchor":"middle"},S);for(let[$,S]of Lt(...u))
B(g,"text",{x:a-6,y:d($)+4,"text-anchor":"end"},S);B(g,"text",{x:a+$t/2,y:c+$t+4,dy:"2.1em","text-anchor":"middle"},"x1"),
B(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,h=t.map(([$,S,w])=>io(i,f($),d(S),w,m*ro)),x=v(
r,"p"),[y,b]=[0,1].map($=>{let S=B(x,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return io(S,8,$?9:
8,$,ro-1),v(x,"span",{},` target ${$}`)});return y.after(" "),b.after(" "),v(x,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Pt(i,g,Dn),
show({grid:$,right:S}){let w=$t/(s-1),M=Fi($,s,(O,N)=>`${Ht(a+O*w)} ${Ht(c+$t-N*w)}`);p.setAttribute("d",M.region),k.setAttribute(
"d",M.line);for(let[O,N]of h.entries())N.classList.toggle("bp-missed",!S[O]);let E=S.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${E} of them.`)}}}function io(n,t,e,s,o){
if(!s)return B(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ht(t)} ${Ht(e-r)}l${Ht(r)} ${Ht(
1.8*r)}h${Ht(-2*r)}z`;return B(n,"path",{class:"bp-target bp-target-1",d:i})}var Ht=n=>n.toFixed(1);function Fi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[k,g,m]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==m>0)continue;let h=p/(p-m);l.push(e(f+h*(k-f),d+h*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var _i=100,Wi=35,Bi=4e3;function on(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let z=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(z,"code",{},c),z.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Hn(f,"One st\
ep",()=>O(1)),p=Hn(f,"",()=>w?R():O(a)),k=Hn(f,"Reset",P),g=v(f,"div",{class:"bp-rate"});v(g,"span",{},"learning rate ");
let m=At(g,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,d.hidden=l;let h=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),x=v(u,"p",{class:"bp-wrong",role:"alert"}),y=v(u,"div",{class:"bp-charts"}),b=[ao(y,
t)],$=v(y,"div",{class:"bp-column"}),S=`Loss: mean of ${t.loss[1]} over ${o.length} points`;b.push(eo($,a,S)),b.push(e.get().
sizes.length?no($):Di($));let w=0,M=0,E=0;function O(z){let I=m.get();I===null||w||(w=z,N(I,z))}function N(z,I){let V=matchMedia(
"(prefers-reduced-motion: reduce)").matches?I:Math.ceil(I/_i),H=l?0:Math.min(w,r==="page"?V:t.chunk);A(),e.advance(z,H,()=>{
clearTimeout(E),w-=H,(e.get().trouble||e.isOver())&&(w=0),j(),w?M=setTimeout(()=>N(m.get()??z,I),Wi):D()}),_()}function A(){
clearTimeout(E),r==="kernel"&&(E=setTimeout(()=>F(x,"No answer from the kernel yet: it is busy, or it is not running."),
Bi))}function R(){w=0,clearTimeout(M),D()}function P(){w=0,clearTimeout(M),A(),e.reset(()=>{clearTimeout(E),j(),D()})}function D(){
s(e.get()),_()}function _(){if(F(p,w?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w){F(
h,"Training …");return}let{losses:z,right:I,note:V,trouble:H}=e.get();F(x,H);let Y=z.length-1,tt=I.filter(Boolean).length,
Z=`Step ${Y}: the loss is ${L(z[Y])}, and the ${i} gets ${tt} of ${I.length} points right.`;F(h,V&&Y?`${Z} ${V}`:Z)}function j(){
let z=e.get();for(let I of b)I.show(z)}k.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let z of b)
z.resize()});return W.observe(u),j(),_(),()=>{w=0,clearTimeout(M),clearTimeout(E),e.stop(),W.disconnect(),u.remove()}}function Hn(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Di(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(e,"th",{scope:"\
col"},i);let s=v(t,"tbody"),o=new Map;function r(i){let a=v(s,"tr");v(a,"th",{scope:"row"},i);let c=[v(a,"td"),v(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);F(u,L(l)),F(f,c in a?L(a[c]):"")}}}}var co=1e-4,Hi="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function rn({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Gi(o,r),u=e,f=ft(a,u),d=[k()],p="";function k(){return Number(f.values[a.output])}let g=(x,y)=>Number(
Ct(c,{...u,x1:x,x2:y})[c.output]),m=()=>Object.fromEntries(a.nodes.flatMap((x,y)=>ct(x)?[[x.name,Number(f.gradients[y])]]:
[]));function h(x){let y=m(),b=Object.fromEntries(Object.entries(u).map(([S,w])=>[S,w-x*y[S]])),$=ft(a,b);if($.failure||
!Object.values(b).every(Number.isFinite)){p=Hi;return}[u,f]=[b,$],d.push(k())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:m(),grid:l.map(([x,y])=>Vi(g(x,y))),right:s.map(([x,y,b])=>(g(x,y)-.5)*(b-.5)>0),sizes:[],note:"",trouble:p}),advance(x,y,b){
for(let $=0;$<y&&!p;$++)h(x);b()},reset(x){u=e,f=ft(a,u),d=[k()],p="",x()},isOver:()=>!1,stop(){}}}function lo(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function uo({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Vi(n){let t=Math.min(1-co,Math.max(co,n));return Math.log(t/(1-t))}function Gi([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function an(n,t,e){return n.on(t,e),()=>n.off(t,e)}var fo=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?Je:ne)(s,{...c,gates:n,functions:t},Ui(e))}let i=an(e,"change:figure",r);r();let a=ee(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),po=(n,t)=>({render({model:e,el:s}){let o=tn(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=an(e,"change:problem",r);r();let a=ee(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),mo=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?rn(s,n):lo(Ki(t)),
r=on(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=ee(
e,".backprop-explorer");return()=>{r(),i()}}}),Ki=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>an(n,"change:state",t)}),Ui=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>an(
n,"change:inputs",t)}),ho=()=>({render:({el:n})=>ee(n,".backprop-depth")});async function go(n,t){let{figure:e,start:s}=await vo(Vn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
Je:ne)(o,{...e,gates:n,functions:t},Ze(s))}async function bo(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await vo(
Vn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Ne(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=tn(a,n,t,c);c([])}function wo(n){let{figure:t,...e}=Vn(),s=document.
querySelector(".backprop-explorer");s&&on(s,t,t.place==="page"?rn(t,n):uo(e))}async function vo(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Vn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return No(qi);})();
