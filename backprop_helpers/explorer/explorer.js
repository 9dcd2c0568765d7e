// Made from scripts/ by make explorer, sha256 7bc24672373d893cdd1510723fcc322830f9c7881cfd542dc13a0c71a6d77c21
var explorer=(()=>{var nn=Object.defineProperty;var po=Object.getOwnPropertyDescriptor;var mo=Object.getOwnPropertyNames;var ho=Object.prototype.hasOwnProperty;var go=(n,t)=>{for(var e in t)nn(n,e,{get:t[e],enumerable:!0})},bo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of mo(t))!ho.call(n,o)&&o!==e&&nn(n,o,{get:()=>t[o],enumerable:!(s=po(t,o))||s.enumerable});return n};var wo=n=>bo(nn({},"__esModule",{value:!0}),n);var Pi={};go(Pi,{arraySentence:()=>ye,arrayTexts:()=>Me,cellText:()=>oe,choose:()=>gn,close:()=>st,compute:()=>pt,depthWidget:()=>ro,
formatNumber:()=>T,fromStock:()=>Ne,judge:()=>le,nudge:()=>Ae,openPage:()=>io,openPractice:()=>ao,openTrainer:()=>co,otherNumbers:()=>Ue,
practiceWidget:()=>so,readNumber:()=>Gt,run:()=>ut,runArrays:()=>Ut,sentence:()=>pe,snapped:()=>fe,texts:()=>Zt,trainerWidget:()=>oo,
widget:()=>no});var vo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Hn="write a number, such as -0.5, 3\
/4 or 19*6";function Gt(n){let t=xo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new sn(s),r=o.sum();return r===null||o.next!==void 0?Hn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Hn}`}
var xo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>vo[t]),sn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var $o={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function pt(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return($o[s]??e[s])(
...o.map(i=>pt(i,t,e)))}var Q=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Vn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Et=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+ko(Math.abs(n),t)}function ko(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Gn(n.toFixed(Math.max(0,t-1-o))):`${Gn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Gn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,Nt=n=>Number(T(n).replace("−","-")),It=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),on=(n,t)=>It(n,Nt(t))?"=":"≈",jt=n=>n.startsWith("−")?`(${n})`:n,dt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=Rt(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=No(n,e,s,Mo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function Rt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=yo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function rt(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function yo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var wt=(n,t)=>n.
inputs.map(e=>rt(t,e));function Mo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=an(n.gates,r.name,r.gate,wt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function No(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],x=[];if(c.push({place:f,
node:d,flows:p,missing:x}),l&&!l.slope)continue;let g=wt(d,t);for(let[h,m]of d.inputs.entries()){if(Q(o[m]))continue;let b=i[d.
gate].local[h](...g,rt(t,f)),M=rt(a,f)*b,k=a[m],$=k===void 0?M:k+M;if(Number.isFinite($)){a[m]=$,p.push({position:h,input:m,
local:b,downstream:M,first:k===void 0,total:$});continue}if(a[m]=NaN,x.push(m),l)continue;let y={position:h,name:o[m].name},
w=cn(i,d.name,d.gate,g,y,rt(a,f),b);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function an(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return rn(t,e,s,Kn(n[e],s,"")??r)}function cn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return rn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Kn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return rn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Kn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],rn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var nt=n=>n.reduce((t,e)=>t*e,1);function So(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function mt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=nt(r.map(c=>o.get(c)??1));return{size:nt(s),terms:a,places:n.map(c=>So(i,o,c))}}function St({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Un=new WeakMap;function ht(n){let t=Un.get(n);return t||(t=n.map(e=>e.gate===null?null:Oo(e,n)),Un.set(n,t)),t}function Oo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:nt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:mt(e.pattern,o,t),back:[mt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return mt(i,c,o[a])});return{ahead:mt(e.pattern,o,t),back:r}}return{ahead:Eo(o,t),back:n.map(()=>null)}}function Eo(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return mt({inputs:s,result:e},n,t)}var ve=n=>Array.isArray(n)?n.flat():[n];function qn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Kt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ut(n,t){let e=ln(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=Lo(n,e,s),i=n.nodes[n.output].shape.length===0?Io(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function ln(n,t,e){let s=ht(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??ve(t[r.name]);else{let c=xe(r,o),
l=c&&Ao(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function xe(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Ao({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return St(
r,o);if(e.pattern)return un(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...$e(r,o,c)))}var $e=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Yn=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),un=(n,t,e)=>Yn(t,e).map(s=>n==="max"?Math.max(...s):To(s));function fn(n,t,{places:[e]},s,o,r){let i=Yn(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>pt(n,{a,b:i[e[c]],y:o[e[c]]},r))}function To(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Lo(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=ht(
n.nodes)[o]?.ahead,c=xe(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,x)=>$e(a,c,x)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=an(n.gates,`${r.name}${Kt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Io(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[x,g]of u.inputs.entries()){let h=o[g];if(h.
gate===null&&h.number!==null)continue;let{downstream:m,local:b}=jo(n,l,u,x,t,p),M=i[g],k=M?M.map((y,w)=>y+m[w]):m;if(i[g]=
k.map(y=>Number.isFinite(y)?y:NaN),k.every(Number.isFinite)){f.push({position:x,input:g,local:b,downstream:m,first:M===void 0,
total:k});continue}if(d.push(g),c)continue;let $=Ro(n,l,u,x,t,p,b);c={step:e.length+a.length,place:l,slope:!0,text:$}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(nt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function jo(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=ht(n.nodes)[t],l=xe(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(nt(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((h,m)=>{g[h]+=r[m]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((h,m)=>m===s?r:
h);return{downstream:St(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=fn(i.local,u,f,l[0],d,n.functions),[h]=f.
places;return{downstream:g.map((m,b)=>r[h[b]]*m),local:g}}let p=n.gates[e.gate].local[s],x=d.map((g,h)=>p(...$e(u,l,h),g));
return{downstream:x.map((g,h)=>r[h]*g),local:x}}function Ro(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=ht(
n.nodes)[t]?.ahead,l=xe(e,o),u=Math.max(0,i.findIndex((x,g)=>!Number.isFinite(x*r[g]))),f=Kt(u,e.shape),d=$e(c,l,u),p={position:s,
name:`${a}${f}`};return cn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Co=5,Po=5,Fo=8,Xn=32,Jn=128,Zn={negative:[47,143,208],positive:[224,112,26]},dn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),zo=({rows:n,columns:t})=>Math.max(n,t)<=Co;function ke(n,t,e,s,o){let[r,i]=[dn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!zo(r)){n[`image:${i}`]=Bo(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Kt(l,s)}`;n[u]=oe(c),n[`tint:${u}`]=_o(c,a)})}function oe(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Po?t:T(n,1).replace(/0\.000(\d)/,"$1e-04")}function _o(n,t){let e=Qn(n,t,
Fo);return e?`${e>0?"p":"n"} l${Math.abs(e)}`:""}function Qn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(
s)*e+.5);return s>0?o:-o}function Bo(n,t,e){let s=document.createElement("canvas");s.width=Math.min(n.columns,Jn),s.height=
Math.min(n.rows,Jn);let o=s.getContext("2d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Wo(n,t,s).forEach(
(i,a)=>{let c=Qn(i,e,Xn),l=c<0?Zn.negative:Zn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Xn)],4*a)}),o.putImageData(
r,0,0),s.toDataURL()}function Wo({rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).
fill(0),i=new Array(s*o).fill(0);return e.forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(
u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,vt=n=>n.gate===null&&n.number===null,mn=n=>!it(n)||n.shape.length>0;function ye(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Ho(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Do=6;function Ho(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&vt(l)?[`∂${r}/∂${l.name} ${ts(l.shape,e[u]??[])}`]:[]),c=`${r} ${ts(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${dt(a)}.`:c}function ts(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Do)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function Me(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&mn(f)&&(f.gate===null||l.has(d))&&es(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Vo(c,s,f,p);for(let[f,d]of hn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",es(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Vo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function es(n,t,e,s){e.shape.length?ke(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function hn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{vt(l)&&
a.set(u,e[u])}),a}var Go=.6180339887,Ko=.7548776662;function gn(n,{level:t,about:e,seed:s},o,r){let i=Uo(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Go+s*Ko)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:ns(n,t,o),
about:u};return{level:ns(n,t,o),about:e}}function ns(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Uo(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Ne(n,t,e,s,o){
let r=gn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var bn=5001e-7,qo=1e-12,Yo=1e4,Se=.02,st=(n,t,e=.01)=>ss(t)&&Number.isInteger(n)?n===t:wn(n,t,bn)||Math.abs(n-t)<=qo*e,wn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),ss=n=>Number.isInteger(n)&&Math.abs(
n)<Yo,os=(n,t)=>Math.abs(n-t)<Se*Math.abs(t),rs=(n,t)=>Number.isFinite(t)&&!ss(t)&&[2,3].some(e=>wn(n,Number(t.toPrecision(
e)),1e-6)),Xo=(n,t)=>rs(n,t)||!It(Nt(t),t)&&wn(n,t,Se);function re(n){return n.every(t=>rs(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Xo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return is(n,document.createElement(t),e,s)}function W(n,t,e={},s=""){return is(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function is(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Jo=12.5;function Ct(n,t,e){t.style.
fontSize=`${Jo*e/(n.getBoundingClientRect().width||e)}px`}var Zo=22,Qo=.75,tr=14;function er(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),tr);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Oe(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=W(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=er(e,r),l=W(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(Qo,Zo*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var as=30;function Ee(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map(x=>{let g=x.getBoundingClientRect();return[g.left-c-as,g.right-c+as]}),u=[Math.min(...l.map(([x])=>x)),Math.max(
...l.map(([,x])=>x))],[f,d]=u[1]-u[0]<=s.clientWidth?u:l[0],p=f<0?f:Math.max(0,d-s.clientWidth);p&&s.scrollBy({left:p,behavior:a||
o.matches?"instant":"smooth"})}}}function At(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Gt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function vn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=wt(r,s);return t[r.gate].map(l=>Math.sign(pt(l,{a:i,b:a,c,y:Number(s[o])},e)))}var ie=(n,t,e)=>vn(n,t,e).includes(
0);function cs(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=vn(n,e,o);if(vn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(ie(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var qt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),ls=.1,xn=.1,nr=1e-12,sr=1e-6,or=.001,rr=100;
function Ae(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=Rt(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,x]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=wt(f,e.values);for(let[h,m]of f.inputs.entries()){let b=l[m];b!==void 0&&
(l[d]=(l[d]??0)+b*i[f.gate].local[h](...g,p))}}l[d]!==void 0&&p!==void 0&&x!==void 0&&(c[d]=x-p)}),{moved:c,promised:l,after:u}}
var us=(n,t)=>Math.abs(n-t)<=nr*Math.abs(t)?0:n-t,ae=n=>`${n>0?"+":""}${T(n)}`;function Te(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let c=v(a,"input",{type:"range",min:0,max:qt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=At(a,{"aria-label":"ε, typed"},g,b=>b?"":"a nudge by 0 moves nothing: write another number"),u=v(r,"tabl\
e"),f=v(r,"p",{role:"status","aria-live":"polite"});v(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let d=ls,p="",x=[];function g(b){h(b),e()}function h(b){d=b;let M=Math.abs(b),k=qt.reduce(($,y)=>Math.
abs(Math.log(y/M))<Math.abs(Math.log($/M))?y:$);c.value=String(qt.length-1-qt.indexOf(k)),c.setAttribute("aria-valuetext",
T(b)),l.set(b)}c.addEventListener("input",()=>g(Math.sign(d)*qt[qt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",b=>b.stopPropagation()),h(ls);function m(b){p=s[b].name,u.replaceChildren();let M=v(u,"tr"),k=`∂node/∂${s[b].name}\
 · ε`;for(let y of["node","really moves by",k,"left over"])v(M,"th",{scope:"col"},y);let $=new Set([b]);s.forEach((y,w)=>{
y.gate!==null&&y.inputs.some(S=>$.has(S))&&$.add(w)}),x=[...$].map(y=>{let w=v(u,"tr",y===o?{class:"bp-total"}:{});return v(
w,"th",{scope:"row"},s[y].name),{place:y,cells:[0,1,2].map(()=>v(w,"td"))}})}return{get:()=>d,set:g,toggle(b){r.hidden=!b},
show(b,{moved:M,promised:k,after:$},{values:y},w){p!==s[b].name&&m(b);let[S,O]=[s[b].name,s[o].name];P(i,`${S} is nudged\
 by ε = ${T(d)}`);for(let{place:j,cells:I}of x){let[F,D]=[M[j],k[j]],_=D!==void 0&&Number.isFinite(D);P(I[0],F===void 0?
"undefined":ae(F)),P(I[1],w?_?ae(D):"undefined":"?"),P(I[2],w?_&&F!==void 0?ae(us(F,D)):"–":"?")}let N=x.flatMap(({place:j})=>us(
Number(M[j]),Number(k[j]))?[j]:[]),E=w?cs(t,y,$,N):"";P(f,ir(S,O,d,M[o],k[o],w,b===o,E))}}}function ir(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<sr&&Math.abs(s-o)>or*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Le(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=d=>{let p=d.clientX-
r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/rr))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*xn;s(Math.abs(u)<xn/2?u+l*xn:u),o.preventDefault(),o.stopPropagation()})}var $n={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},ar=3;function Ie(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in $n?cr(n,t,$n[s]):a[s];!c&&!(s in $n)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function cr(n,t,[e,s]){let o=fs(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=fs(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+ar*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function fs({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var lr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",ur=100,ps=6,fr=/^(value|gradient|partial|local|downstream|low|high):/,pr=["chosen","from","to","moved","righ\
t","wrong"];function ds(n,t,e){let{nodes:s}=t,o=Ee(n,{role:"group","aria-label":`${t.title}. ${lr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(k=>({key:k.getAttribute("data-k")??"",target:k})),a=i.filter(({key:k})=>/^(node|edge):/.test(k)),c=i.filter(
({key:k})=>fr.test(k)||/^(tint|image):/.test(k)),l=c.map(()=>""),u=a.flatMap(({key:k,target:$})=>{let y=s.findIndex(w=>mn(
w)&&`node:${w.name}`===k);return y<0?[]:[mr($,y,s[y])]}),f=new Map(u.map(k=>[k.place,k])),d=Oe(r);for(let k of u)hr(k,$=>e.
choose($));let p=Ie(u),x=W(r.querySelector("g"),"g",{class:"bp-frames"});for(let k of u)g(k);function g(k){let{target:$,
place:y}=k;$.setAttribute("role","button");let w=()=>dr(k);$.addEventListener("click",S=>e.choose(m(k,S)??w())),$.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([k.outline])}),$.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),$.addEventListener("pointermove",S=>e.point(m(k,S))),$.addEventListener("pointerleave",()=>e.point(null)),$.
addEventListener("pointerdown",S=>h(k,S)),Le($,e.epsilon,S=>e.pull(y,S))}function h(k,$){let y=m(k,$);if(!y||$.button!==
0||$.pointerType==="touch"||(e.choose(y),!e.isOpen(y)))return;$.stopImmediatePropagation();let{target:w}=k,S=$.clientX,O=!1,
N=j=>{let I=j.clientX-S;!O&&Math.abs(I)<4||(O||w.setPointerCapture($.pointerId),O=!0,e.drag(y,I/ur))},E=()=>{w.removeEventListener(
"pointermove",N),w.removeEventListener("pointerup",E),w.removeEventListener("pointercancel",E)};w.addEventListener("poin\
termove",N),w.addEventListener("pointerup",E),w.addEventListener("pointercancel",E)}function m({grids:k,place:$},y){let{
clientX:w,clientY:S}=y,O=x.getScreenCTM();if(!O)return null;let N=new DOMPoint(w,S).matrixTransform(O.inverse());for(let[
E,{x:j,y:I,across:F,down:D,rows:_,columns:R}]of Object.entries(k)){let[H,A]=[Math.floor((N.y-I)/D),Math.floor((N.x-j)/F)];
if(H>=0&&H<_&&A>=0&&A<R)return{kind:E,place:$,entry:H*R+A}}return null}let b=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:d,isMark:k=>s[k].shape.length>0&&!f.get(k)?.grids.value,reveal(k){let $=k.flatMap(y=>f.
get(y)?.outline??[]);$.length&&o.reveal($)},open(k,$){for(let _ of u)_.target.classList.toggle("opened",_.place===k);let y=k===
null?void 0:f.get(k)?.outline;if(Object.assign(o.element.style,{minHeight:"",minWidth:""}),!y)return;let[w,S]=[y.getBoundingClientRect(),
r.getBoundingClientRect()];$.style.minWidth=`${w.width}px`;let{offsetWidth:O,offsetHeight:N}=$,E=(w.left+w.right)/2-S.left,
[j,I]=[w.top-S.top-N,w.bottom-S.top],F=I+N>S.height&&j>=0?j:I;$.style.left=`${Math.max(0,Math.min(E-O/2,S.width-O))}px`,
$.style.top=`${F}px`;let D={minHeight:`${F+N}px`,minWidth:`${Math.min(O,n.clientWidth)}px`};Object.assign(o.element.style,
D)},choose({kind:k,place:$,entry:y}){p.stopAt($);for(let w of u){let S=w.place===$;S&&Object.assign(w,{kind:k,entry:y}),
w.target.classList.toggle("chosen",S),w.target.setAttribute("aria-pressed",String(S))}},light(k){x.replaceChildren();for(let $ of pr){
let y=new Set;for(let{kind:w,place:S,entry:O}of k[$]??[]){let N=f.get(S)?.grids[w];if(!N){$!=="moved"&&!y.has(S)&&M(S,$),
y.add(S);continue}let[E,j]=[Math.max(N.across,ps),Math.max(N.down,ps)],I=N.x+(O%N.columns+.5)*N.across-E/2,F=N.y+(Math.floor(
O/N.columns)+.5)*N.down-j/2;W(x,"rect",{class:`bp-entry bp-entry-${$}`,x:I,y:F,width:E,height:j,rx:2})}}},show(k,$){c.forEach(
({key:w,target:S},O)=>{let N=k[w]??"";N!==l[O]&&(l[O]=N,w.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):w.startsWith(
"image:")?S.setAttribute("href",N):S.textContent=N)});for(let w of b)w.classList.remove("now","back");let y=a.filter(({key:w})=>k[w]);
for(let{key:w,target:S}of y)S.classList.add(...k[w].split(" "));b=y.map(({target:w})=>w);for(let w of u){let S=$(w.place,
w.entry);S!==w.label&&w.target.setAttribute("aria-label",S),w.label=S}}};function M(k,$){let y=f.get(k)?.outline;if(!y)return;
let{x:w,y:S,width:O,height:N}=y,E={x:w.baseVal.value,y:S.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};W(x,
"rect",{class:`bp-entry bp-entry-${$}`,...E,rx:4})}}var dr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function mr(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!i)continue;let{rows:a,columns:c}=dn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function hr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,i]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,x]=d[c],g=n.kind==="gradient",h=Math.
floor(n.entry/e.columns)+(g&&o?e.rows:0)+p,m=n.entry%e.columns+(g&&!o?e.columns:0)+x;if(h<0||m<0||h>=r*e.rows||m>=i*e.columns)
return;let b=h%e.rows*e.columns+m%e.columns,M=h>=e.rows||m>=e.columns?"gradient":"value";t({kind:M,place:n.place,entry:b}),
a.preventDefault(),a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Kt(t,n.shape)}`;var Ft=n=>({shape:[],entries:[n]}),Pt=(n,t)=>({shape:n,entries:new Array(nt(n)).fill(t)}),Ot=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),kn=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function ms(n,t){return n.
entries.every(Number.isFinite)?n:!t||!Ot(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function yn(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function ce({shape:n,entries:t},e){if(t.
length===nt(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"\
ij".slice(0,e.length)};return St(mt(r,[n],e),[t])}function je(n,t,e){let s=t.map(r=>ce(r,n)),o=Array.from({length:nt(n)},
(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{shape:n,entries:o}}function Mn(n,t,e){let s=yn(
n.shape,t.shape);if(!s)return null;let[o,r]=[ce(n,s),ce(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var zt=(n,t)=>Mn(
n,t,(e,s)=>e*s);function hs(n,t,e,s){let o=t.shape.length?t:Pt(e,t.entries[0]);if(!Ot(o.shape,e))return null;let r=Pt(s,
0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function Re(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){
let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;
s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;
for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=mt(n,t.map(a=>a.shape),r);return{shape:r,
entries:St(i,t.map(({entries:a})=>a))}}function gs({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in
e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+
o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}var X={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},gr=n=>Object.keys(
n).map(Number);function xt(n){for(let t in n)return!1;return!0}var Yt=({local:n,upstream:t,times:e,pattern:s})=>gr({...n,
...t,...e,...s});function bs(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var ws=(n,t)=>({local:{
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
edges[t],i=this.nodes[o],a=wt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?"value"in e?this.valueOf(
e.value):(a[r]=this.valueOf(e.at),Ce(l[r](...a,Ce(c(...a))))):e===void 0?Ce(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){
let[s,o,r]=wt(this.nodes[t],this.values);return Ce(pt(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.
functions))}slopes(t){let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(
e,i)===0))return[this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(
...r)]}run(t,e){return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[
a,c]=this.gathered(i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],
r=new Map(o.map(p=>[p,this.flow(p,e,s)])),i=p=>p.map(x=>r.get(x)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.
terms[t]?.map(p=>this.product(p.map(x=>this.total(t,i(x))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(
p)),f=u.length===o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===
this.output?l:void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=t in e.local?this.localGradient(t,e.local[t]):
this.local[t];return(o===null?1:s[o])*r*(e.times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce(
(e,s)=>e*s,1)}given(t){if("value"in t)return this.valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.
by];return t.times===1?e:this.product([e,this.startingWith(t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;
let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=
s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].
input);return e}},Ce=n=>Number.isFinite(n)?n:NaN;var Xt=class extends Tt{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+nt(this.shapeOf(a)),0);this.weight=
10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.gateAt(t).shape}at(t){return{
shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){let e=this.graph;
return ht(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Ft(e);if(typeof e=="object"){
if("value"in e)return this.valueOf(e.value);if("along"in e)return zt(this.local[t],this.local[e.along]);if("slopes"in e)
return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==void 0)
return this.ofReduction(t,r,e!==void 0);if(Nn(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),{value:c,
local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=yn(i[o].shape,r.shape);
if(!d||!Ot(d,r.shape))return;a=je(r.shape,i,c)}if(typeof e!="string")return je(r.shape,[...i,a],l[o]);let u=this.mistakes.
formulas[e],f=[..."abc".slice(0,i.length),"y"];return je(r.shape,[...i,a],(...d)=>pt(u,Object.fromEntries(f.map((p,x)=>[
p,d[x]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),a=o.pattern,
[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=mt({inputs:a.
inputs,result:f},[i.shape],d),x=mt({inputs:[f],result:a.inputs[0]},[d],i.shape),g=un(e,p,i.entries),h=fn(o.local,p,x,i.entries,
g,this.graph.functions);return{shape:i.shape,entries:h}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),
r=Nn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].entries.
entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>ce(l,o.shape)),
c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<nt(o.shape);l++){let u=Object.fromEntries(c.map((p,x)=>[p,a[x][l]])),
f=p=>pt(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].map(f);
Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).values();
return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.local[t].
entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,s)),void 0]:
super.gathered(t,e,s)}startingWith(t){return Ft(t)}answered(t,e,s){let o=e.get(t);return o?ms(o,s):s}total(t,e){return e.
length?e.reduce((s,o)=>s&&o&&Mn(s,o,(r,i)=>r+i)):Pt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:t.reduce(
(e,s)=>e&&s&&zt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&
this.along(t,e,r);return i&&t in e.times?zt(i,Ft(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.
pattern||!Nn(s)||!s.shape.length?Ft(1):Pt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,shape:c,
inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((m,b)=>b===i?s:this.at(m));
if(typeof d=="object"&&"value"in d?g[1-i]=this.valueOf(d.value):d!==void 0&&g.length>1&&(g[1-i]=gs(g[1-i],d)),f)return Re(
f,g,u);if(!Ot(s.shape,c))return null;let h=this.plans(t).back[i];return{shape:u,entries:St(h,g.map(({entries:m})=>m))}}if(a.
places)return hs(a.places,s,c,u);let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let x=this.mistakes.
ones?.[t];if(d===void 0&&x!==void 0&&(p=Ft(x)),f)return Re(f,[s,p],u);if(a.pattern&&Ot(s.shape,c)){let g=this.plans(t).back[0];
return zt({shape:u,entries:St(g,[s.entries])},p)}return zt(s,p)}replaced(t,e,s){let o=Pt(this.shapeOf(t),0);for(let r of e){
let i=s(r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){
if(!("laid"in t))return super.given(t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=Re(
t.pattern,[e],[]);return i&&t.times!==1?zt(i,Ft(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.
floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.
forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Pt(this.shapeOf(r),1)):s.push(this.total(r,i.
map(a=>this.flow(a,X,s))))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.
largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.
edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?kn(this.local[t]):1);let{terms:a}=this.plans(
t).back[o],c=i.filter((l,u)=>u!==o).map(l=>kn(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every(
(o,r)=>Number.isNaN(o)||st(o,e.entries[r]))}},Nn=({made:n})=>!xt(n);function vs(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
X];let o=Math.max(2,...[...s.keys()].flatMap(i=>Sn(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,br(n,c,l,a)])));return[X,...[{},...r].map(i=>wr(n,s,t,e,i))]}function Sn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function br(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of Sn(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function wr(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=xr(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([x,g])=>x!==0||g!==1)||(i.add(d),r[d]=vr(n,d,r[f]))}}),{...X,local:r}}function vr(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function xr(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...X,local:s},o),c=g=>n.flow(t,{...X,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,h)=>g-f[h]+l[h]),p=[...r];for(let[g,[h,m]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(m,Math.max(h,d[g]/u[g])));let x=g=>g.reduce((h,m)=>h+p[m],0);for(let g of Sn(
n,t)){let h=g.filter(M=>Number.isNaN(d[M])),m=Math.max(0,1-x(g.filter(M=>!h.includes(M))));for(let M of h)p[M]=m/h.length;
let b=x(g);for(let M of g)p[M]=b?p[M]/b:r[M]}return{slopes:p}}var On=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(X),this.expected=t.run(X,this.answers),this.open=xs(t,new Map),this.bounds=xs(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return $r([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return st(this.answer(t),e,this.scale[t])}isNearby(t,e){return os(this.answer(t),e)}isUnchanged(t,e){
return st(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return re(e(s,this.right))||re(e(o,this.expected))}};function xs(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(X,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let h=o[n.gate[g]].flatMap(m=>e[g].map(b=>m*b));a+=Math.min(...h),c+=Math.max(...h)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,x=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[x][0]===0&&e[x][1]===1&&(e[x]=[1-p,1-p])}),s}var $r=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),En=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(X),this.expected=
t.run(X,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=vs(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!Ot(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=Ot(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>st(o,r,this.scale[t]))??!1}isNearby(t,e){let s=bn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Se*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!st(i,a,this.scale[o])):[[0,1]]});return re(e(this.right))||re(e(this.expected))}},$s=(n,t)=>n instanceof
Xt?new En(n,t):new On(n,t);var kr=.3,Pe=4;function Fe(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:x,says_for:g,
one_of:h="",of_slope:m}=e[r],b=d.length>0&&d.every(M=>n.isNegative(M));return{code:r,node:i,wrong:{...X,...a},message:f??
Jt(x,c),oneOf:f?"":Jt(h,c),rank:p+(b?u-kr:u),unlikely:u,needs:l,saysFor:g,ofSlope:m,explains:[]}})}var Jt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var yr=15e4,Mr=3e3,Nr=4,ze=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function ks(n,t){let e=$s(n,t),s=[...e.answers.keys()],o=s.filter(x=>!e.mayBeRight(x)),r=o.
filter(x=>!e.follows(x));if(!r.length)return null;let i=new An(e,r,o),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
x=>x.length)??i.some(),u=new Set(l.flatMap(({explains:x})=>x)),f=r.filter(x=>!u.has(x)),d=new Map(f.map(x=>[x,e.rounding(
[x])]));if(!l.length&&f.every(x=>d.get(x)))return new ze(n,s,o,r,{rounded:e.rounding(r)||d.get(r[0])});let p=r.filter(x=>!d.
get(x));return new ze(n,s,o,p,{mistakes:l,composed:c.length>0})}var An=class{constructor(t,e,s){this.case=t,this.errors=
e,this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let r=Fe(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.
every(l=>!(l in c.given)||s.includes(l))&&!(this.alike&&Object.keys(c.given).length===1));this.most=Math.floor(yr/((this.
way.edges.length+1)*this.way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<
Pe),this.others=i.filter(({unlikely:a})=>a>=Pe),this.fitting=this.fittingOf(this.likely)}alone(){let t=this.whole(this.fitting);
if(t.length)return this.told(t);let e=[...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.
alike)return this.told(s);let o=this.two(this.fitting);return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.
filter(({wrong:r,rank:i})=>xt(r.given)&&i<Pe).filter(({wrong:r})=>new Set(Yt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;
for(let r of Sr(e)){if(++o>Math.min(Mr,this.most))break;let i=this.cover(ws(r[0].wrong,r[1].wrong));i.length===this.errors.
length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).size<=Nr?s:[]}some(){let t=this.alike?
[]:this.fitting;return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.
map(s=>({...s,explains:this.cover(s.wrong)})).filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.
length===this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){
let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.case.isClose(
a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.isUnchanged(
a,r[a])||!this.errors.includes(a)&&xt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].
flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){
let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+
1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){
let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.
given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.
rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;
if(Yt(e).length<2||![e.terms,e.added,e.times].every(xt))return t;let s=this.case.seen(e);for(let r of new Set(Yt(e).map(
i=>this.way.gate[i]))){let i=Yt(e).filter(l=>this.way.gate[l]!==r),a=bs(e,i),c=i.length?this.case.seen(a):[];c.length===
s.length&&c.every((l,u)=>st(l,s[u]))&&(e=a)}let o=Yt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:xt(e.upstream)?
Math.min(...o):Math.max(...o)}}};function*Sr(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.
code!==e.code)&&(yield[s,e])}var ys=3,_e=4,Ms="Compute upstream × local along each edge there again, and add the flows that meet.";function Ns(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Or(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?Ar(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Br(n,l):i?`follows from \
what is wrong at ${dt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Ss(n,t){
let e=n.run(X),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Et(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Et(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Or({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Er(i));return o}function Er(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Ar({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>We(n,i))),r=Os(n,e[0],[[...o].sort((i,a)=>a-i)]);return Tn(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=jr(n,e);return t?Tn(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>ys?Fr(n,e):Tn(n,"Perhaps","or",s)}function Tn(n,t,e,s){let o=s.map(Lr),r=o.map(([a])=>Ir(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<ys?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${Tr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:Ms}`}var Tr=n=>n[0].toUpperCase()+n.slice(
1);function Lr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Ir=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function jr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Rr(n,o)))]}function Rr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return zr(n,e,e.ofSlope);let s=t.map(o=>We(n,o));return Os(n,e,s)}function We(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&xt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function Os(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Cr(r,o)));return Jt(t,{gates:Pr(n,s)})}var Cr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function Pr(n,t){let e=[...new Map(t.map(s=>[Be(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${dt(Es(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var Es=n=>n.length<=_e?n:[...n.slice(0,_e-1),`${n.length-_e+1} more`],Be=(n,t)=>dt(t.map(e=>Et(n.
nodes[e])));function Fr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>We(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${dt(Es(c.map(u=>Et(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${Ms}`}function zr(n,t,e){let[s]=t.explains,o=We(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:dt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:Be(n,i),arrives:a.join(" and at "),above:dt(n.names(c))};return i.length>1?Jt(e.several,
l):Jt(_r(n,t,i[0])?e.one:e.part,l)}function _r(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function Br(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${Be(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Et(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>_e?l:Be(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function le(n,t,e,s){let o="arrays"in n?new Xt(n,t,e.values):new Tt(n,t,e.values),r=ks(o,s),i=r?Ns(r):Ss(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function As(n,t,e,s,o){let{nodes:r,output:i}=t,a=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(a,"dl"),u=[
...r.keys()].filter(y=>!Q(r[y])&&y!==i).reverse().map(y=>{let{name:w}=r[y],S=`∂${r[i].name}/∂${w}`,O=v(c,"div");return v(
O,"dt",{},S),{place:y,name:w,field:s.field(y,S),line:O,said:v(O,"dd")}}),f=v(a,"p"),d=v(f,"button",{type:"button"},"Chec\
k"),p=v(f,"button",{type:"button"},"Reveal"),x=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,h=null;
function m({place:y,field:w,line:S,said:O},N,E){S.className=`bp-${N}`,S.hidden=E==="",w.classList.toggle("bp-right",N===
"right"),N==="wrong"?w.setAttribute("aria-invalid","true"):w.removeAttribute("aria-invalid"),w.title=E,s.mark(y,N),P(O,E)}
function b(){let{at:y,pass:w}=o.current();h=JSON.stringify(y);let O=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,
number:Gt(A.field.value)})),N=({place:A})=>Number.isFinite(w.gradients[A]),E=O.filter(({row:A,number:z})=>typeof z=="num\
ber"&&N(A)),j=Object.fromEntries(E.map(({row:A,number:z})=>[A.name,Number(z)])),{said:I,codes:F}=E.length?le(t,e,w,j):{said:{},
codes:[]};for(let A of u)m(A,"open","not answered yet");for(let{row:A,number:z}of O){let{isRight:K,text:B}=I[A.name]??{};
typeof z=="string"?m(A,"wrong",`! ${z}`):N(A)?K?m(A,"right",B?`✓ right. ${B}`:"✓ right"):m(A,"wrong",`✗ ${B}`):m(A,
"open","there is no such gradient at these inputs")}let D=Object.values(I).filter(({isRight:A})=>A).length,_=Object.entries(
I).find(([,{isRight:A}])=>!A),R=O.find(({number:A})=>typeof A=="string"),H=_?`${_[0]}: ${_[1].text}`:R?`${R.row.name}: ${R.
number}`:"";P(x,`${D} of ${u.length} right. ${H}`.trim()),o.checked({isSolved:D===u.filter(N).length,codes:F})}function M(){
h=null;for(let y of u)m(y,"open","");P(x,"")}function k(y){g=y,d.disabled=y,P(p,y?"Hide":"Reveal"),o.hide(!y)}for(let{field:y}of u)
y.addEventListener("keydown",w=>{w.stopPropagation(),w.key==="Enter"&&(w.preventDefault(),b())});d.addEventListener("cli\
ck",b),p.addEventListener("click",()=>{g||o.revealed(),k(!g)});let{another:$}=o;return $&&v(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:y}of u)y.value="";M(),$(),k(!1)}),M(),{show(y){h!==null&&h!==JSON.
stringify(y)&&M()}}}function Ts(n,t,e,s){let{nodes:o,output:r}=t,i=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=v(i,"p"),c=v(a,"label"),l=v(
c,"span",{class:"bp-names"}),u=At(c,{"aria-label":"gradient"},y),f=v(i,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),x=v(i,"dl"),g=v(i,"p",{role:"status","aria-live":"polite"}),h=o.flatMap((N,E)=>vt(N)?
[E]:[]),m=new Map,b={kind:"gradient",place:h[0],entry:0},M=!1,k="",$=({place:N,entry:E})=>`${N}:${E}`;function y(N){it(o[b.
place])||b.place===r||(m.set($(b),{cell:{...b,kind:"gradient"},number:N,mark:"open"}),s.changed())}function w(){u.get();
let N=s.current(),{gradients:E}=N,j=[...m.values()],I=j.filter(({cell:A})=>Number.isFinite(E[A.place]?.[A.entry])),F=I.length?
le(t,e,N,S(I)).said:{};for(let A of I){let{place:z,entry:K}=A.cell,B=F[o[z].name].isRight||st(A.number,Number(E[z]?.[K]));
A.mark=B?"right":"wrong"}O(F,I);let D=h.reduce((A,z)=>A+(E[z]?.length??0),0),_=j.find(({mark:A})=>A==="wrong"),R=j.filter(
({mark:A,cell:z})=>A==="right"&&vt(o[z.place])).length,H=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
g,`${R} of the ${D} gradients of the inputs are right.${H}`),_&&s.choose(_.cell),s.changed()}function S(N){let E={};for(let{
cell:j,number:I}of N){let F=o[j.place];E[F.name]??=new Array(nt(F.shape)).fill(NaN),E[F.name][j.entry]=I}return E}function O(N,E){
x.replaceChildren();for(let[j,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:F,text:D}=N[I.
name],R=`✓ right${E.filter(({cell:A})=>A.place===j).length<nt(I.shape)?" so far":""}${D&&`. ${D}`}`,H=v(x,"div",{class:F?
"bp-right":"bp-wrong"});v(H,"dt",{},`∂${o[r].name}/∂${I.name}`),v(H,"dd",{},F?R:`✗ ${D}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;y(E),w();let{place:j,entry:I}=b,F=o[j].shape.reduce((D,_)=>D*_,1);m.get($(b))?.mark==="right"&&I+1<F&&(s.choose({
kind:"gradient",place:j,entry:I+1}),u.element.value="")}),p.addEventListener("click",()=>{M=!M,d.disabled=M,P(p,M?"Hide":
"Reveal"),s.hide(!M)}),{choose(N){let E=$(N)!==$(b);b=N;let j=o[N.place],I=`∂${o[r].name}/∂${ct(j,N.entry)}`,F=!it(j)&&
N.place!==r;P(l,F?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",F?I:"gradient"),u.element.
disabled=!F;let D=m.get($(N));E&&D?u.set(D.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(k&&k!==
N){for(let E of m.values())E.mark="open";P(g,""),x.replaceChildren()}k=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([j])=>/^((tint|image):)?value:|^(low|high):value:/.test(j)));o.forEach((j,I)=>{if(!it(j)){if(E[`partial:${j.name}`]=
"∂",I===r)E[`gradient:${j.name}`]="1";else if(!j.shape.length){let F=m.get(`${I}:0`);E[`gradient:${j.name}`]=F?oe(F.number):
"?"}}});for(let[j,I]of o.entries()){if(it(I)||!I.shape.length)continue;let F=I.shape.reduce((_,R)=>_*R,1),D=Array.from({
length:F},(_,R)=>m.get(`${j}:${R}`)?.number??Number.NaN);ke(E,"gradient",I.name,I.shape,D);for(let _ of Object.keys(E))_.
startsWith(`gradient:${I.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...m.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var De=(n,t)=>ht(n)[t]?.ahead;function Ln(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=De(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var He=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function In(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=ht(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,x)=>({kind:x===e?"gradient":"value",place:x===e?t:p,entry:u[x][s*l+d]})))}let{terms:i,places:a}=De(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Wr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Wr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Ls(n,{kind:t,
place:e,entry:s}){return t==="value"?Ln(n,e,s).flat():He(n,e).flatMap(o=>In(n,o,s).flat())}function Is(n,{kind:t,place:e,
entry:s}){if(t==="value")return He(n,e).flatMap(a=>{let{terms:c,places:l}=De(n,a.place);return Dr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=De(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Dr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var jn=6;function js(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(o,"div",{class:"bp-heading"}),i=v(o,"p"),a=v(o,"table"),c=v(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,b)=>{
let M=m.slice(0,jn).map($=>$.map(b).join(" · ")),k=m.length-M.length;return[...M,...k>0?[`… (${k} more)`]:[]].join(" \
+ ")},f=({kind:m,place:b,entry:M})=>`${m==="gradient"?"d":""}${d(b,M)}`;function d(m,b){let M=e[m];return M.gate===null&&
M.number!==null&&!M.shape.length?T((M.number??[])[0]):ct(M,b)}let p=[],x="";function g(m,b,M){x=M,a.replaceChildren();let k=t.
gradients&&!it(e[m])?He(e,m):[];if(k.length){let $=v(a,"tr");for(let y of["flow through","upstream × local","downstream"])
v($,"th",{scope:"col"},y)}p=k.map($=>{let y=e[$.place],w=y.gate!==null&&y.made.back!==void 0,S=In(e,$,b),O=w?S:S.map(([I])=>[
I]),N=v(a,"tr");v(N,"th",{scope:"row"},y.name);let E=v(N,"td");v(E,"span",{class:"bp-names"},`${u(O,f)}${w?"":" · local \
gradient"}`);let j=v(E,"span",{class:"bp-numbers"});return{edge:$,terms:O,numbers:j,downstream:v(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:b},M,k,$){let y=e[m],w=ct(y,b),S=({kind:R,place:H,entry:A})=>{let z=R==="gradient"?k.get(H):M.
values[H];return z?jt(T(z[A])):"?"},O=M.values[m]?.[b],N=O===void 0?"undefined":T(O),E=M.steps.slice(0,$),j=y.gate===null||
E.some(R=>R.place===m);P(i,j?`${w} = ${h(m,b,f,S)}${N}`:`${w}: not yet`),x!==w&&g(m,b,w);for(let{edge:R,terms:H,numbers:A,
downstream:z}of p){let B=E.find(tt=>tt.flows&&tt.place===R.place)?.flows?.find(tt=>tt.position===R.position),J=B?.local?
` · ${jt(T(B.local[b]))}`:"";P(A,B?`${u(H,S)}${J}`:"not yet"),P(z,B?`= ${T(B.downstream[b])}`:"")}let I=k.get(m)?.[b],F=I===
void 0||it(y)?"":` = ${T(I)}`;P(r,it(y)?`${w} is data and gets no gradient`:`${l(w)}${F}`);let D="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||it(y)?"":`${e[s].name} does not depend on ${w}\
.`;P(c,m===s&&t.gradients?D:_)}};function h(m,b,M,k){let $=e[m],y=Ln(e,m,b);if($.gate===null)return"";if($.made.back||$.
made.places)return y.length===1&&y[0].length===1?`${u(y,M)} = `:`${u(y,M)} = ${u(y,k)} = `;let w=$.made.pattern?$.gate.replace(
"log_sum_exp","log Σ exp"):$.gate,S=$.made.pattern?y.map(([N])=>N):y[0],O=S.length>jn?", …":"";return`${w}(${S.slice(
0,jn).map(M).join(", ")}${O}) = `}}var Hr=1.2,Vr=[.5,1,2,4];function Ve(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,O,N){let E=v(s,"button",{type:"button","aria-label":O,title:O},S);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",$),a=o("▶","One step on",()=>m(p+1)),c=v(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let S of Vr)
v(f,"option",{value:S},`${S}×`);f.value="1";let d=t,p=t,x=0;function g(){c.value=String(p),c.setAttribute("aria-valuete\
xt",`step ${p} of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,x?"❚❚ pause":
"▶▶ play");let S=x?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function h(S){p=Math.min(d,Math.
max(0,S)),g(),e()}function m(S){b(),h(S)}function b(){clearTimeout(x),x=0,g()}function M(){x=setTimeout(k,1e3*Hr/Number(
f.value))}function k(){p+1>=d?x=0:M(),h(p+1)}function $(){if(x){b();return}M(),p===d&&h(0),g()}c.addEventListener("input",
()=>m(c.valueAsNumber));function y(S){let O=p===d;d=S,p=O?d:Math.min(p,d),b()}function w(S){S.addEventListener("keydown",
O=>{let{key:N,altKey:E,ctrlKey:j,metaKey:I,target:F}=O;if(!(E||j||I)){if(N===" ")$();else{if(F!==S)return;if(N==="ArrowR\
ight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N==="End")m(Number.POSITIVE_INFINITY);else return}
O.preventDefault(),O.stopPropagation()}})}return g(),{get:()=>p,set:m,stop:b,limit:y,hear:w}}function ue(n,t,e,s){let[o,r,i]=e,a=v(n,"div",{class:"bp-slider"}),c=v(a,"span",{title:t});for(let h of t.split(/(?<=_)/))
c.append(h,document.createElement("wbr"));let l=v(a,"input",{type:"range","aria-label":t}),u=At(a,{"aria-label":`${t}, t\
yped`},h=>{x(h),s(d)}),f=o,d=o;function p(h){f=o-i*Math.max(0,Math.ceil((o-h)/i));let m=r+i*Math.max(0,Math.ceil((h-r)/i));
for(let[b,M]of Object.entries({min:f,max:m,step:i}))l.setAttribute(b,String(M))}function x(h){p(h),g(h)}function g(h){d=
h,l.value=String(h),l.setAttribute("aria-valuetext",T(h)),u.set(h)}return l.addEventListener("input",()=>{g(fe(l.valueAsNumber,
f,i)),s(d)}),{get:()=>d,set:x}}function fe(n,t,e){let s=Math.max(Rs(t),Rs(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Rs(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function _t(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function pe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Kr(n,t);let a=r[e-1];if(!a.flows)return Gr(n,s,a);let c=rt(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:x})=>`${Rn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(x)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${dt(l)}.`}function Gr({nodes:n,gates:t},e,{place:s,node:o}){
let r=wt(o,e),i=rt(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let x=T(rt(e,p[0]));return p[1]?jt(x):x}).
join(""),l=r.filter((p,x)=>!Q(n[o.inputs[x]])),u=o.exact&&l.every(p=>It(Nt(p),p))?"=":"≈",f=on(t[o.gate].value(...r.map(
Nt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Rn(n,t,e){let s=on(Nt(n)*
Nt(t),e);return`${jt(T(n))} · ${jt(T(t))} ${s} ${T(e)}`}function Kr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(rt(e,l))}`]:[]),a=`${Q(s[o])?"The output":
r} = ${T(rt(t,o))}.`;return i.length?`${a} Gradients: ${dt(i)}.`:a}function Zt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Ur(a,n,t,i),qr(a,i);for(let[l,u]of Yr(n,t,e))Q(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Xr(a,n,c),a}function Ur(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function qr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Yr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,rt(e,
l))}),a}function Xr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Q(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Cs(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,x=t.nodes[d],g=ct(x,p),h=t.zoomed[d],m=ht(t.nodes)[d]?.ahead;if(x.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!h){let O=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=x.inputs,E=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?O:`It is ${E} itse\
lf: no gate stands between them.`)}i!==d&&a(l,h),o.hidden=!1;let b={};for(let[O,[N,E]]of Object.entries(h.leaves))b[O]={
kind:"value",place:x.inputs[N],entry:m.places[N][p*m.terms+E]};let M=Object.entries(b).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(M.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let k=Object.fromEntries(M),$=f.get(
d)?.[p],y=ut({...h,gates:t.gates},k),w=Zt({...t,...h,kinks:{},mistakes:void 0},y,y.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,E]=(O.getAttribute("data-k")??"").split(":"),j=h.nodes.findIndex(I=>I.name===E);N==="label"?P(O,S(j,b[E])):
N==="value"?P(O,w[`value:${E}`]??""):N==="partial"?P(O,$===void 0?"":"∂"):N==="gradient"&&P(O,Jr(y.gradients[j],$))}P(
s,`${g}, zoomed in: ${Object.keys(b).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${w[`val\
ue:${h.nodes[h.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function S(O,N){return N?ct(t.nodes[N.place],N.entry):O===h?.output?g:`${g}.${h?.nodes.slice(
0,O+1).filter(E=>!at(E)).length}`}}}}var Jr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var Zr=5,Qr=1e-12;function Ge(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(L=>L.gate!==
null).length,a=s.findIndex(L=>vt(L)&&L.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),x=Object.entries(t.ranges).map(([L,G])=>({name:L,control:ue(
p,L,G,U=>e.set({...e.get(),[L]:U}))})),g=v(p,"div",{class:"bp-of-entry"}),h=ds(r,t,{choose:yt,point(L){L===l||L&&l&&ti(L,
l)||(l=L,J())},isOpen:L=>!f&&L.kind==="value"&&vt(s[L.place]),drag(L,G){A(L,Number((d+G).toFixed(6)))},edit:()=>{u&&O?O.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?j.get():0,pull:ot}),m=v(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),M=Ve(b,t.gradients?2*i+1:i,V),k=v(b,"div",{class:"bp-toggle\
s"}),$=_t(k,"nudge",L=>kt(L)),y=t.gradients?_t(k,"flows as bands",B):null,w=_t(k,"zoom",et),S=v(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Ts(S,t,t.mistakes,{current:()=>Ut(t,e.get()),hide:ft,choose:yt,changed:B}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},j=Te(S,{nodes:[N,E],output:1,kinks:{},
functions:{}},B);j.toggle(!1);let I=Cs(h.element,t),F=js(S,t),D=null,_=[],R=[];function H({place:L,entry:G}){return ve(e.
get()[s[L].name])[G]}function A({place:L,entry:G},U){let{name:q,shape:lt}=s[L],Mt=e.get(),bt=[...ve(Mt[q])];bt[G]=U,e.set(
{...Mt,[q]:qn(bt,lt)})}function z(){let L=s[c.place],G=ct(L,c.entry);if(!vt(L)||!L.shape.length){(D||!g.childNodes.length)&&
(g.replaceChildren(),D=null,v(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let U=H(c);if(D?.
name!==G){g.replaceChildren();let q=c,lt=Math.max(Zr,2*Math.abs(U)),Mt=ue(g,G,[-lt,lt,lt/50],bt=>A(q,bt));D={name:G,control:Mt}}
D.control.get()!==U&&D.control.set(U)}function K(){t.gradients&&M.limit(u?i+1:2*i+1)}function B(){let L=e.get(),G=Ut(t,L),
U=M.get(),q=u&&U>G.forwardSteps,lt=q?G.forwardSteps:U,Mt=Me(t,G,lt),bt=hn(t,G,lt);r.classList.toggle("bp-asking",q),O&&O.
at(JSON.stringify(L)),h.show(q&&O?O.question(Mt):Mt,(Dt,Ht)=>{let be=G.values[Dt]?.[Ht],we=it(s[Dt])?void 0:bt.get(Dt)?.[Ht],
Vt=[be===void 0?[]:`value ${T(be)}`];return we!==void 0&&Vt.push(`gradient ${T(we)}`),[ct(s[Dt],Ht),...Vt.flat()].join("\
, ")});let ge=!t.gradients&&U===i;P(m,q&&!G.failure?"The forward pass is done. Which gradient does each entry have?":ye(
t,G,ge?U+1:U)),h.flows.show(y?.checked&&!q?G.steps.slice(0,U).map(ei):null),F.show(c,G,bt,lt),I.toggle(w.checked),w.checked&&
I.show(c,G,bt),h.open(w.checked?c.place:null,I.element),z(),Z(L,G),J()}function J(){let L=l??c,G=u&&O?O.marks():{},[U,q]=R;
L===U&&c===q&&!_.length&&!O||(R=_.length?[]:[L,c],h.light({chosen:[c],from:tt(Ls,L),to:tt(Is,L),moved:_,...G}))}function tt(L,G){
let U=q=>L(s,q).filter(({kind:lt})=>lt===q.kind);return L(s,G).flatMap(q=>h.isMark(q.place)?[q,...U(q)]:[q])}function Z(L,G){
_=[];let U=G.values[c.place];if(!f||!U)return;let q=j.get(),lt=U.map((Vt,se)=>se===c.entry?Vt+q:Vt),Mt=ln(t,L,new Map([[
c.place,lt]]));_=s.flatMap((Vt,se)=>{let[uo,fo]=[G.values[se]??[],Mt[se]??[]];return fo.flatMap((Wn,Dn)=>Math.abs(Wn-uo[Dn])>
Qr*Math.abs(Wn)?[{kind:"value",place:se,entry:Dn}]:[])});let bt=c.place===o;N.name=ct(s[c.place],c.entry);let[ge,en]=[G.
values[o]?.[0],Mt[o]?.[0]],Dt=ge===void 0||en===void 0?void 0:en-ge,Ht=G.gradients[c.place]?.[c.entry],be=bt?q:Ht===void 0?
void 0:Ht*q,we={moved:[q,Dt],promised:[q,be],after:[]};j.show(bt?1:0,we,{values:[]},t.gradients&&!u&&M.get()>G.steps.length)}
function et(L){w.checked=L,B(),L&&I.reveal()}r.addEventListener("keydown",L=>{L.key==="Escape"&&w.checked&&et(!1)});function kt(L){
f=L,$.checked=L,r.classList.toggle("bp-nudged",L),j.toggle(L),B()}function ot(L,G){L!==c.place&&yt({kind:"value",place:L,
entry:0}),!it(s[L])&&(f||kt(!0),j.set(G))}function ft(L){u=L,K(),B()}function yt(L){c=L,vt(s[L.place])&&(d=H(L)),h.choose(
L),O?.choose(L),B()}function C(){let L=e.get();if(!s.some(G=>vt(G)&&!(G.name in L))){for(let{name:G,control:U}of x)U.get()!==
L[G]&&U.set(L[G]);B()}}function V(){let L=Ut(t,e.get()).steps[M.get()-1];L&&h.reveal([L.place,...L.node.inputs]),B()}let Y=new ResizeObserver(
()=>h.resize());Y.observe(r),M.hear(h.element);let gt=e.listen(C);return h.choose(c),O?.choose(c),K(),C(),()=>{M.stop(),
gt(),Y.disconnect(),r.remove()}}var ti=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function ei({node:n,
flows:t}){return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=
0),i=!r&&s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var ni=["Escape","Tab"],Ps=["Play or pause","Back to the first step","Repeat"];function Qt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Qt(n,t)});return()=>r()}let s=new MutationObserver(()=>Fs(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Fs(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(ni.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Fs(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Ps[e]),
t.setAttribute("title",Ps[e])})}function Ke(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var Cn=430,Pn=230,Bt={left:54,right:12,top:10,bottom:30},zs=121,si=[.1,.3,.5,.7,.9],oi=.02,ri="",ii=3;function Ws(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),c=Object.keys(r),l=v(a,"select");c.length>1&&v(l,"option",{value:ri},"the slider that moves");for(let R of c)
v(l,"option",{value:R},R);l.addEventListener("change",e);let u=c[0],f=W(i,"svg",{viewBox:`0 0 ${Cn} ${Pn}`,role:"img"}),
d=W(f,"g",{class:"bp-axes"}),[p,x]=[Bt.left,Bt.top],[g,h]=[Cn-Bt.left-Bt.right,Pn-Bt.top-Bt.bottom],m=`${p} ${x} ${g} ${h}`,
b=W(f,"svg",{x:p,y:x,width:g,height:h,viewBox:m,preserveAspectRatio:"none"}),M=W(b,"path",{class:"bp-line"}),k=W(b,"path",
{class:"bp-tangent"}),$=W(f,"circle",{class:"bp-point",r:5}),y=v(i,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},S="",O=R=>p+(R-w.low)/(w.high-w.low)*g,N=R=>x+h-(R-w.bottom)/(w.top-w.bottom)*h,E=R=>Math.max(-1e5,Math.min(1e5,N(
R))),j=(R,H)=>`${O(R).toFixed(2)} ${E(H).toFixed(2)}`;function I(R,H,A){let[z,K]=F(R,H[R]),B=w.name===R&&w.low===z&&w.high===
K,J=A===void 0||w.bottom<=A&&A<=w.top;if(B&&J)return;let tt=[A];for(let ot of si){let ft=Object.fromEntries(c.map(yt=>[yt,
li(r[yt],ot)]));tt.push(...D(R,z,K,ft))}let[Z,et]=B?[w.bottom,w.top]:ui(Bs(tt),Bs(D(R,z,K,H)));A!==void 0&&([Z,et]=[Math.
min(Z,A),Math.max(et,A)]);let kt=Math.max(.12*(et-Z),(oi*(K-z)-(et-Z))/2);(!B||A===Z)&&(Z-=kt),(!B||A===et)&&(et+=kt),w=
{name:R,low:z,high:K,bottom:Z,top:et},S="",d.replaceChildren();for(let[ot,ft]of Lt(z,K))W(d,"path",{d:`M${O(ot)} ${x}v${h}`}),
W(d,"text",{x:O(ot),y:Pn-Bt.bottom+16,"text-anchor":"middle"},ft);for(let[ot,ft]of Lt(Z,et))W(d,"path",{d:`M${p} ${N(ot)}\
h${g}`}),W(d,"text",{x:p-6,y:N(ot)+4,"text-anchor":"end"},ft)}function F(R,H){let[A,z]=r[R];return[Math.min(A,H),Math.max(
z,H)]}let D=(R,H,A,z)=>_s(H,A).map(K=>Rt(t,{...z,[R]:K})[o]);function _(R,H){let A=_s(w.low,w.high),z=D(R,w.low,w.high,H),
K="";z.forEach((B,J)=>{let tt=J&&z[J-1]!==void 0;B!==void 0&&(K+=`${tt?"L":"M"}${j(A[J],B)}`)}),M.setAttribute("d",K)}return{
resize:()=>Ct(f,d,Cn),moved(R){u=R},show(R,H,A){let z=l.value||u,K=R[z],B=H.values[o];I(z,R,B);let J=JSON.stringify([z,{
...R,[z]:0}]);J!==S&&_(z,R),S=J;let{low:tt,high:Z}=w,et=H.gradients[s.findIndex(V=>at(V)&&V.name===z)],kt=B!==void 0&&w.
bottom<=B&&B<=w.top;$.setAttribute("visibility",kt?"visible":"hidden"),B!==void 0&&($.setAttribute("cx",String(O(K))),$.
setAttribute("cy",String(E(B))));let ot=A&&B!==void 0&&et!==void 0&&Number.isFinite(et),ft=ot?[tt,Z].map(V=>j(V,B+et*(V-
K))):[];k.setAttribute("d",ot?`M${ft.join("L")}`:"");let yt=ot?ci(t,H,z):"",C=ai(s[o].name,z,K,B,ot?et:void 0,yt);P(y,C),
f.setAttribute("aria-label",C)}}}function ai(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${i}: ${a} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function ci(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),ie(n,t,o)))return r.name;return""}var li=([n,t],e)=>n+e*(t-n),_s=(n,t)=>Array.from({length:zs},(e,s)=>n+(t-n)*
s/(zs-1));function Bs(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function ui([n,t],[e,s]){let o=ii*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Lt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Ds(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),i=v(o,"table"),a=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Vn(t).reverse().flatMap(([h,{name:m,inputs:b}])=>{let M=b.filter(k=>k===p).length>1;return b.
flatMap((k,$)=>k===p?[{place:h,position:$,name:m,label:M?`${m}, input ${$+1}`:m}]:[])});if(g.length){let h=v(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])v(h,"th",{scope:"col"},m)}if(l=g.map(({place:h,position:m,name:b,label:M})=>{
let k=v(i,"tr");v(k,"th",{scope:"row"},M);let $=v(k,"td");v($,"span",{class:"bp-names"},`${c(h)} · ∂${b}/∂${e[p].name}`);
let y=v($,"span",{class:"bp-numbers"});return{place:h,position:m,name:b,numbers:y,downstream:v(k,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let h=v(i,"tr",{class:"bp-total"});v(h,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(h,"td")}}
return{show(p,x,g){f!==p&&d(p);let{gradients:h,failure:m}=x,b=x.steps.slice(0,g),M=l.map(I=>b.find(F=>F.flows&&F.place===
I.place)?.flows?.find(F=>F.position===I.position));l.forEach(({place:I,numbers:F,downstream:D},_)=>{let R=M[_],H=R?Rn(rt(
h,I),R.local,R.downstream):"",A=Math.max(H.lastIndexOf("="),H.lastIndexOf("≈")),z=m?.slope?b.some(K=>K.flows&&K.place===
I):m&&g>=m.step;P(F,R?H.slice(0,A).trim():z?"–":"not yet"),P(D,R?H.slice(A):"")});let k=M.filter(I=>I!==void 0),$=k.length>
0&&k.length===l.length,y=k.at(-1);u&&P(u,y?`${$?"":"so far "}${T(y.total)}`:"");let w=$?` = ${T(rt(h,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[S,O]=[e[s].name,e[p].name],N=l.length?"":`${S} does not depend on ${O}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",j=l.flatMap(({place:I,name:F},D)=>{let _=M[D];
return!_||!ie(t,x.values,I)?[]:`${F} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?E:N||[...new Set(j)].join(" "))}}}var de={across:26,down:47,height:20,right:7};function Hs(n,t,e){let{nodes:s}=t,o=Ee(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:h})=>{let m=s.findIndex(
b=>!Q(b)&&`node:${b.name}`===g);return m<0?[]:[fi(h,m,s[m])]}),f=Oe(r),d=Ie(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,h){let m=g.flatMap(b=>u.filter(M=>M.place===b)).map(({outline:b})=>b);m.length&&o.reveal(m,h)}for(let{
place:g,target:h}of u)h.setAttribute("role","button"),h.addEventListener("click",()=>e.choose(g)),h.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),h.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(g)}),Le(h,e.epsilon,m=>e.pull(
g,m));let x=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let h=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${h.join(", ")}.`)},field(g,h){let m=u.find(N=>N.place===g);if(!m)throw new Error(`The node ${g}\
 has no box.`);let{x:b,y:M,width:k}=m.outline,[$,y]=[b.baseVal.value+de.across,M.baseVal.value+de.down],w={width:k.baseVal.
value-de.across-de.right,height:de.height},S=W(m.target.parentNode,"foreignObject",{x:$,y,...w}),O=v(S,"input",{type:"te\
xt","aria-label":h,autocomplete:"off",maxlength:80});return O.addEventListener("focus",()=>p([g])),O},mark(g,h){let m=u.
find(b=>b.place===g)?.target;for(let b of["right","wrong"])m?.classList.toggle(b,b===h)},choose(g){d.stopAt(g);for(let{place:h,
target:m}of u)m.classList.toggle("chosen",h===g),m.setAttribute("aria-pressed",String(h===g))},nudge(g){for(let{place:h,
below:m}of u)P(m,g(h))},show(g){a.forEach(({key:m,target:b},M)=>{let k=g[m]??"";k!==c[M]&&(b.textContent=k,c[M]=k)});for(let m of x)
m.classList.remove("now","back");let h=l.filter(({key:m})=>g[m]);for(let{key:m,target:b}of h)b.classList.add(...g[m].split(
" "));x=h.map(({target:m})=>m);for(let m of u){let b=["value","gradient"].flatMap(k=>{let $=g[`${k}:${m.name}`];return $?
[`${k} ${$}`]:[]}),M=[m.called,...b].join(", ");M!==m.label&&m.target.setAttribute("aria-label",M),m.label=M}}}}function fi(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=W(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Et(e),target:n,outline:s,
below:c,label:""}}var pi=80,di=1e3,mi=4,hi=4;function Ue(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<pi&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,gi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=bi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function gi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<hi?fe(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function bi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Q(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>di||f.includes("e")?l+=3:(!It(Nt(u),u)||f.replace(/[−.]/g,
"").length>mi)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+wi(n,t,r):l}function wi(n,t,e){
let s=new Tt(n,t,e.values),o=s.run(X);return Fe(s,[]).filter(({rank:i,wrong:a})=>i<2&&xt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>st(a,o[c]))).length}var vi=340,xi=900;function te(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),i=o.findIndex(C=>!Q(C)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(C=>C.gate!==null).length,x=v(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([C,V])=>({name:C,control:ue(x,C,V,Y=>et(C,Y))})),h=Hs(r,t,{choose:Z,epsilon:()=>f?F?.get()??
0:0,pull:J}),m=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),M=Ve(
b,t.gradients?2*p+1:p,ot),k=v(b,"div",{class:"bp-toggles"}),$=a?null:_t(k,"nudge",C=>B(C)),y=c?_t(k,"flows as bands",A):
null,w=v(r,"div",{class:"bp-below"}),{mistakes:S}=t,O=S&&g.length?()=>e.set(Ue(t,S,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},I=S&&c?As(w,t,S,h,{current:H,hide:tt,another:O,checked:N,revealed:E}):null,
F=a?null:Te(w,t,A);F?.toggle(!1);let D=c?Ds(w,t):null,_=o.some(at)&&!s?Ws(w,t,A):null;function R(){t.gradients&&M.limit(
u?p+1:2*p+1);let C=!a&&!(s&&u);h.tell(C),$?.parentElement?.toggleAttribute("hidden",!C),!C&&f&&B(!1)}function H(){let C=e.
get();return{at:C,pass:ut(t,C)}}function A(){let{at:C,pass:V}=H(),Y=M.get(),gt=u&&Y>V.forwardSteps,L=gt?V.forwardSteps:Y,
G=Y>V.steps.length,U=Zt(t,V,t.gradients||Y<p?L:V.forwardSteps);!t.gradients&&Y===p&&$i(U),r.classList.toggle("bp-asking",
gt),h.show(gt?ki(t,U):U),P(m,z(V,Y,gt)),D?.show(l,V,L),_?.show(C,V,c&&!u&&G),I?.show(C),h.flows.show(y?.checked&&!gt?V.steps.
slice(0,Y):null),K(C,V)}function z(C,V,Y){return Y&&!C.failure?"The forward pass is done. Which gradient does each node \
have?":!t.gradients&&V===p&&(!C.failure||C.failure.slope)?pe(t,{...C,failure:null},C.steps.length+1):pe(t,C,V)}function K(C,V){
if(!F)return;if(!f){h.nudge(()=>"");return}let Y=Ae(t,C,V,l,F.get());h.nudge(gt=>{let L=Y.moved[gt];return L!==void 0?ae(
L):Y.promised[gt]===void 0?"":"undefined"}),F.show(l,Y,V,c&&!u&&M.get()>V.steps.length)}function B(C){if(C&&s&&u)return;
f=C;let V=o[l];C&&at(V)&&_?.moved(V.name),$&&($.checked=C),r.classList.toggle("bp-nudged",C),F?.toggle(C),A()}function J(C,V){
C!==l&&Z(C),f||B(!0),f&&F?.set(V)}function tt(C){u=C,R(),A()}function Z(C){l=C,h.choose(C);let V=o[C];f&&at(V)&&_?.moved(
V.name),A()}function et(C,V){_?.moved(C),e.set({...e.get(),[C]:V})}function kt(){let C=e.get();if(!g.some(({name:V})=>!(V in
C))){for(let{name:V,control:Y}of g)Y.get()!==C[V]&&Y.set(C[V]);A()}}function ot(){let C=ut(t,e.get()).steps[M.get()-1],V=C?.
flows?C.node.inputs.find(Y=>!Q(o[Y])):C?.place;C&&h.reveal([C.place,...C.node.inputs]),V!==void 0&&!u&&!f?Z(V):A()}let ft=new ResizeObserver(
()=>{let C=_!==null&&r.clientWidth-h.width>=vi;r.classList.toggle("bp-beside",C),r.classList.toggle("bp-under",_!==null&&
!C&&r.clientWidth>=xi),h.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&h.reveal([t.output],!0))});r.style.setProperty(
"--bp-picture",`${h.width}px`),ft.observe(r),M.hear(h.element);let yt=e.listen(kt);return h.choose(l),R(),kt(),()=>{M.stop(),
yt(),ft.disconnect(),r.remove()}}function $i(n){for(let t of Object.keys(n))/^(node|edge):/.test(t)&&delete n[t]}function ki({
nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith("value:")),o=n.filter(i=>!Q(i)).map(i=>[`partial\
:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),[`gradient:${r}`]:"1"}}function qe(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,x=!1,g=!1,h=new Set;function m(){
let b=l.filter($=>$.tries).length+Number(p),M=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${M}${b} solved.${x&&
!p?" Revealed, so not counted.":""}`),P(a,p||x?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:b,level:M,trains:k}=u;l.push({key:b,level:M,trains:k,tries:p?d:0,made:[...h]}),u=null,p=
!1,g=!0,m(),s(l)}),m(),{show(b){f(),u=b,[d,p,x,h]=[0,!1,!1,new Set];let M={...b.figure,gates:t,functions:e};f=te(c,M,Ke(
b.start),{checked({isSolved:k,codes:$}){if(!(p||x)){d++,p=k;for(let y of $)h.add(y);m(),p&&a.focus()}},revealed(){x=!0,m()}}),
m(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Je=430,Gs=238,ee={left:54,right:24,top:10,bottom:44},[me,Ye]=[ee.left,ee.top],[Xe,ne]=[Je-ee.left-ee.right,Gs-ee.top-
ee.bottom],yi=1e6,Fn=-12,Vs=2;function Ks(n,t,e){let{panel:s,svg:o,axes:r}=qs(n,e),i=W(o,"path",{class:"bp-right-losses"}),
a=W(o,"path",{class:"bp-line"}),c=W(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Ct(
o,r,Je),show({losses:f,beside:d}){let p=f.length-1,x=Math.ceil(Math.max(p,t)/t)*t,g=Mi(Math.max(...[...f,...d??[]].map(y=>Math.
min(y,yi)))),h=y=>me+y/x*Xe,m=y=>Ye+ne-Math.min(y/g,1.02)*ne,b=`${x} ${g}`;b!==u&&Ys(r,Lt(0,x),Lt(0,g),h,m,"step"),u=b;let M=y=>`\
M${y.map((w,S)=>`${h(S).toFixed(1)} ${m(w).toFixed(1)}`).join("L")}`;a.setAttribute("d",M(f)),i.setAttribute("d",d?M(d):
""),c.setAttribute("cx",String(h(p))),c.setAttribute("cy",String(m(f[p])));let k=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",$=`Step ${p}: the loss is ${T(f[p])}${k}.`;P(l,$),o.setAttribute("aria-label",`The loss from \
step to step. ${$}`)}}}function Us(n){let{panel:t,svg:e,axes:s}=qs(n,"Size of the gradient of each layer’s weights"),o=W(
e,"path",{class:"bp-right-losses"}),r=W(e,"path",{class:"bp-line"}),i=W(e,"g"),a=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Ct(e,s,Je),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>me+(m-.5)/l.length*Xe,d=m=>Ye+ne-
(m-Fn)/(Vs-Fn)*ne,p=m=>d(Math.max(Fn,Math.min(Vs,Math.log10(m))));if(!s.childElementCount){let m=l.map((M,k)=>[k+1,String(
k+1)]),b=[-12,-9,-6,-3,0].map(M=>[M,M?`10${Ni(M)}`:"1"]);Ys(s,m,b,f,d,"layer")}let x=m=>`M${m.map((b,M)=>`${f(M+1)} ${p(
b).toFixed(1)}`).join("L")}`;o.setAttribute("d",x(c)),r.setAttribute("d",x(l)),i.replaceChildren();for(let[m,b]of l.entries())
W(i,"circle",{class:"bp-point",cx:f(m+1),cy:p(b),r:3.5});let h=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;P(a,h),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${h}`)}}}function qs(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=W(e,"svg",{viewBox:`0 0 ${Je} ${Gs}`,role:"img"});return{panel:e,svg:s,axes:W(s,"g",
{class:"bp-axes"})}}function Ys(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)W(n,"text",{x:s(i),y:Ye+ne+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)W(n,"path",{d:`M${me} ${o(i)}h${Xe}`}),W(n,"text",{x:me-6,y:o(i)+4,"text-anc\
hor":"end"},a);W(n,"text",{x:me+Xe/2,y:Ye+ne+4,dy:"2.1em","text-anchor":"middle"},r)}function Mi(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Ni=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var zn=360,he={left:40,right:10,top:22,bottom:42},$t=zn-he.left-he.right,Xs=7;function Zs(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),i=W(r,"svg",{viewBox:`0 0 ${zn} ${he.top+$t+he.bottom}`,
role:"img"}),{left:a,top:c}=he,[l,u]=e,f=$=>a+($-l[0])/(l[1]-l[0])*$t,d=$=>c+$t-($-u[0])/(u[1]-u[0])*$t;W(i,"rect",{class:"\
bp-zero",x:a,y:c,width:$t,height:$t});let p=W(i,"path",{class:"bp-one"}),x=W(i,"path",{class:"bp-border"}),g=W(i,"g",{class:"\
bp-axes"});for(let[$,y]of Lt(...l))W(g,"text",{x:f($),y:c+$t+4,dy:"1em","text-anchor":"middle"},y);for(let[$,y]of Lt(...u))
W(g,"text",{x:a-6,y:d($)+4,"text-anchor":"end"},y);W(g,"text",{x:a+$t/2,y:c+$t+4,dy:"2.1em","text-anchor":"middle"},"x1"),
W(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let h=t.length>30?.6:1,m=t.map(([$,y,w])=>Js(i,f($),d(y),w,h*Xs)),b=v(
r,"p"),[M,k]=[0,1].map($=>{let y=W(b,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Js(y,8,$?9:
8,$,Xs-1),v(b,"span",{},` target ${$}`)});return M.after(" "),k.after(" "),v(b,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Ct(i,g,zn),
show({grid:$,right:y}){let w=$t/(s-1),S=Si($,s,(N,E)=>`${Wt(a+N*w)} ${Wt(c+$t-E*w)}`);p.setAttribute("d",S.region),x.setAttribute(
"d",S.line);for(let[N,E]of m.entries())E.classList.toggle("bp-missed",!y[N]);let O=y.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Js(n,t,e,s,o){
if(!s)return W(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Wt(t)} ${Wt(e-r)}l${Wt(r)} ${Wt(
1.8*r)}h${Wt(-2*r)}z`;return W(n,"path",{class:"bp-target bp-target-1",d:i})}var Wt=n=>n.toFixed(1);function Si(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[x,g,h]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==h>0)continue;let m=p/(p-h);l.push(e(f+m*(x-f),d+m*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Oi=100,Ei=35,Ai=4e3;function Ze(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let A=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(A,"code",{},c),A.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=_n(f,"One st\
ep",()=>N(1)),p=_n(f,"",()=>w?I():N(a)),x=_n(f,"Reset",F),g=v(f,"div",{class:"bp-rate"});v(g,"span",{},"learning rate ");
let h=At(g,{"aria-label":"learning rate"});h.set(t.rate),h.element.readOnly=l,d.hidden=l;let m=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),b=v(u,"p",{class:"bp-wrong",role:"alert"}),M=v(u,"div",{class:"bp-charts"}),k=[Zs(M,
t)],$=v(M,"div",{class:"bp-column"}),y=`Loss: mean of ${t.loss[1]} over ${o.length} points`;k.push(Ks($,a,y)),k.push(e.get().
sizes.length?Us($):Ti($));let w=0,S=0,O=0;function N(A){let z=h.get();z===null||w||(w=A,E(z,A))}function E(A,z){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?z:Math.ceil(z/Oi),B=l?0:Math.min(w,r==="page"?K:t.chunk);j(),e.advance(A,B,()=>{
clearTimeout(O),w-=B,(e.get().trouble||e.isOver())&&(w=0),R(),w?S=setTimeout(()=>E(h.get()??A,z),Ei):D()}),_()}function j(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>P(b,"No answer from the kernel yet: it is busy, or it is not running."),
Ai))}function I(){w=0,clearTimeout(S),D()}function F(){w=0,clearTimeout(S),j(),e.reset(()=>{clearTimeout(O),R(),D()})}function D(){
s(e.get()),_()}function _(){if(P(p,w?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w){P(
m,"Training …");return}let{losses:A,right:z,note:K,trouble:B}=e.get();P(b,B);let J=A.length-1,tt=z.filter(Boolean).length,
Z=`Step ${J}: the loss is ${T(A[J])}, and the ${i} gets ${tt} of ${z.length} points right.`;P(m,K&&J?`${Z} ${K}`:Z)}function R(){
let A=e.get();for(let z of k)z.show(A)}x.title="Back to the weights of the start";let H=new ResizeObserver(()=>{for(let A of k)
A.resize()});return H.observe(u),R(),_(),()=>{w=0,clearTimeout(S),clearTimeout(O),e.stop(),H.disconnect(),u.remove()}}function _n(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Ti(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(e,"th",{scope:"\
col"},i);let s=v(t,"tbody"),o=new Map;function r(i){let a=v(s,"tr");v(a,"th",{scope:"row"},i);let c=[v(a,"td"),v(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,T(l)),P(f,c in a?T(a[c]):"")}}}}var Qs=1e-4,Li="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Qe({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=ji(o,r),u=e,f=ut(a,u),d=[x()],p="";function x(){return Number(f.values[a.output])}let g=(b,M)=>Number(
Rt(c,{...u,x1:b,x2:M})[c.output]),h=()=>Object.fromEntries(a.nodes.flatMap((b,M)=>at(b)?[[b.name,Number(f.gradients[M])]]:
[]));function m(b){let M=h(),k=Object.fromEntries(Object.entries(u).map(([y,w])=>[y,w-b*M[y]])),$=ut(a,k);if($.failure||
!Object.values(k).every(Number.isFinite)){p=Li;return}[u,f]=[k,$],d.push(x())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:h(),grid:l.map(([b,M])=>Ii(g(b,M))),right:s.map(([b,M,k])=>(g(b,M)-.5)*(k-.5)>0),sizes:[],note:"",trouble:p}),advance(b,M,k){
for(let $=0;$<M&&!p;$++)m(b);k()},reset(b){u=e,f=ut(a,u),d=[x()],p="",b()},isOver:()=>!1,stop(){}}}function to(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function eo({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Ii(n){let t=Math.min(1-Qs,Math.max(Qs,n));return Math.log(t/(1-t))}function ji([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function tn(n,t,e){return n.on(t,e),()=>n.off(t,e)}var no=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?Ge:te)(s,{...c,gates:n,functions:t},Ci(e))}let i=tn(e,"change:figure",r);r();let a=Qt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),so=(n,t)=>({render({model:e,el:s}){let o=qe(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=tn(e,"change:problem",r);r();let a=Qt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),oo=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Qe(s,n):to(Ri(t)),
r=Ze(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Qt(
e,".backprop-explorer");return()=>{r(),i()}}}),Ri=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>tn(n,"change:state",t)}),Ci=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>tn(
n,"change:inputs",t)}),ro=()=>({render:({el:n})=>Qt(n,".backprop-depth")});async function io(n,t){let{figure:e,start:s}=await lo(Bn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
Ge:te)(o,{...e,gates:n,functions:t},Ke(s))}async function ao(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await lo(
Bn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Ne(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=qe(a,n,t,c);c([])}function co(n){let{figure:t,...e}=Bn(),s=document.
querySelector(".backprop-explorer");s&&Ze(s,t,t.place==="page"?Qe(t,n):eo(e))}async function lo(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Bn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return wo(Pi);})();
