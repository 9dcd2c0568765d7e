// Made from scripts/ by make explorer, sha256 826c33e34fc39bb65e905539bcbebffc7118431711cf3a23623ad0ef8551f134
var explorer=(()=>{var tn=Object.defineProperty;var io=Object.getOwnPropertyDescriptor;var ao=Object.getOwnPropertyNames;var co=Object.prototype.hasOwnProperty;var lo=(n,t)=>{for(var e in t)tn(n,e,{get:t[e],enumerable:!0})},uo=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of ao(t))!co.call(n,o)&&o!==e&&tn(n,o,{get:()=>t[o],enumerable:!(s=io(t,o))||s.enumerable});return n};var fo=n=>uo(tn({},"__esModule",{value:!0}),n);var Ei={};lo(Ei,{arraySentence:()=>ye,arrayTexts:()=>ke,cellText:()=>oe,choose:()=>pn,close:()=>nt,compute:()=>ut,depthWidget:()=>Qs,
formatNumber:()=>T,fromStock:()=>Me,judge:()=>ce,nudge:()=>Ee,openPage:()=>to,openPractice:()=>eo,openTrainer:()=>no,otherNumbers:()=>Ge,
practiceWidget:()=>Js,readNumber:()=>Vt,run:()=>ft,runArrays:()=>Kt,sentence:()=>fe,snapped:()=>ue,texts:()=>Zt,trainerWidget:()=>Zs,
widget:()=>Xs});var po={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Fn="write a number, such as -0.5, 3\
/4 or 19*6";function Vt(n){let t=mo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new en(s),r=o.sum();return r===null||o.next!==void 0?Fn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Fn}`}
var mo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>po[t]),en=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var ho={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ut(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(ho[s]??e[s])(
...o.map(i=>ut(i,t,e)))}var Z=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,zn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Nt=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+go(Math.abs(n),t)}function go(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?_n(n.toFixed(Math.max(0,t-1-o))):`${_n(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var _n=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,yt=n=>Number(T(n).replace("−","-")),Lt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),nn=(n,t)=>Lt(n,yt(t))?"=":"≈",It=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ft(n,t){let e=jt(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=vo(n,e,s,wo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function jt({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=bo(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function ot(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function bo(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var bt=(n,t)=>n.
inputs.map(e=>ot(t,e));function wo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=on(n.gates,r.name,r.gate,bt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function vo(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],$=[];if(c.push({place:f,
node:d,flows:p,missing:$}),l&&!l.slope)continue;let h=bt(d,t);for(let[g,m]of d.inputs.entries()){if(Z(o[m]))continue;let b=i[d.
gate].local[g](...h,ot(t,f)),k=ot(a,f)*b,M=a[m],x=M===void 0?k:M+k;if(Number.isFinite(x)){a[m]=x,p.push({position:g,input:m,
local:b,downstream:k,first:M===void 0,total:x});continue}if(a[m]=NaN,$.push(m),l)continue;let y={position:g,name:o[m].name},
w=rn(i,d.name,d.gate,h,y,ot(a,f),b);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function on(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return sn(t,e,s,Dn(n[e],s,"")??r)}function rn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return sn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Dn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return sn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Dn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],sn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var rt=n=>n.reduce((t,e)=>t*e,1);function xo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function wt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=rt(r.map(c=>o.get(c)??1));return{size:rt(s),terms:a,places:n.map(c=>xo(i,o,c))}}function St({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Bn=new WeakMap;function dt(n){let t=Bn.get(n);return t||(t=n.map(e=>e.gate===null?null:$o(e,n)),Bn.set(n,t)),t}function $o({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:rt(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:wt(e.pattern,o,t),back:[wt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return wt(i,c,o[a])});return{ahead:wt(e.pattern,o,t),back:r}}return{ahead:yo(o,t),back:n.map(()=>null)}}function yo(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return wt({inputs:s,result:e},n,t)}var we=n=>Array.isArray(n)?n.flat():[n];function Wn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Gt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Kt(n,t){let e=an(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=No(n,e,s),i=n.nodes[n.output].shape.length===0?So(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function an(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??we(t[r.name]);else{let c=ve(r,o),
l=c&&ko(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function ve(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function ko({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return St(
r,o);if(e.pattern)return Hn(r,o[0]).map(a=>t==="max"?Math.max(...a):Mo(a));let{value:i}=n[t];return Array.from({length:r.
size},(a,c)=>i(...xe(r,o,c)))}var xe=({places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Hn=({size:n,terms:t,places:[e]},s)=>Array.
from({length:n},(o,r)=>Array.from({length:t},(i,a)=>s[e[r*t+a]]));function Mo(n){let t=Math.max(...n);return t+Math.log(
n.reduce((e,s)=>e+Math.exp(s-t),0))}function No(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);if(s<0)return null;let{
place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`The node ${r.name}\
 (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(n.nodes)[o]?.ahead,
c=ve(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,$)=>xe(a,c,$)),f=u.findIndex(p=>!Number.isFinite(l(...p))),
d=on(n.gates,`${r.name}${Gt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function So(n,t,e,s){let{nodes:o,output:r}=n,i=new Array(
o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push({place:l,node:u,flows:f,
missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[$,h]of u.inputs.entries()){let g=o[h];if(g.gate===null&&g.number!==
null)continue;let{downstream:m,local:b}=Oo(n,l,u,$,t,p),k=i[h],M=k?k.map((y,w)=>y+m[w]):m;if(i[h]=M.map(y=>Number.isFinite(
y)?y:NaN),M.every(Number.isFinite)){f.push({position:$,input:h,local:b,downstream:m,first:k===void 0,total:M});continue}
if(d.push(h),c)continue;let x=Eo(n,l,u,$,t,p,b);c={step:e.length+a.length,place:l,slope:!0,text:x}}}return(!c||c.slope)&&
o.forEach((l,u)=>{i[u]??=new Array(rt(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Oo(n,t,e,s,o,r){let{made:i,
inputs:a}=e,c=dt(n.nodes)[t],l=ve(e,o),u=c.ahead,f=c.back[s];if(i.places){let h=new Array(rt(n.nodes[a[0]].shape)).fill(
0);return i.places.forEach((g,m)=>{h[g]+=r[m]}),{downstream:h,local:null}}if(f&&i.back){let h=l.map((g,m)=>m===s?r:g);return{
downstream:St(f,h),local:null}}let d=o[t];if(f&&i.local!==void 0){let{local:h}=i,g=Hn(u,l[0]).map((k,M)=>k.filter(x=>x===
d[M]).length),[m]=f.places,b=l[0].map((k,M)=>{let x=m[M];return ut(h,{a:k,b:g[x],y:d[x]},n.functions)});return{downstream:b.
map((k,M)=>r[m[M]]*k),local:b}}let p=n.gates[e.gate].local[s],$=d.map((h,g)=>p(...xe(u,l,g),h));return{downstream:$.map(
(h,g)=>r[g]*h),local:$}}function Eo(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.pattern)return`The node\
 ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(n.nodes)[t]?.ahead,l=ve(
e,o),u=Math.max(0,i.findIndex(($,h)=>!Number.isFinite($*r[h]))),f=Gt(u,e.shape),d=xe(c,l,u),p={position:s,name:`${a}${f}`};
return rn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Ao=5,To=5,Lo=8,Vn=32,Gn=128,Kn={negative:[47,143,208],positive:[224,112,26]},ln=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Io=({rows:n,columns:t})=>Math.max(n,t)<=Ao;function $e(n,t,e,s,o){let[r,i]=[ln(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Io(r)){n[`image:${i}`]=Po(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Gt(l,s)}`;n[u]=oe(c),n[`tint:${u}`]=jo(c,a)})}function oe(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=To?t:T(n,1)}function jo(n,t){let e=qn(n,t,Lo);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function qn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function Po(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Gn),s.height=Math.min(n.rows,Gn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Ro(n,t,s).forEach((i,a)=>{let c=qn(i,e,Vn),l=c<0?Kn.
negative:Kn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Vn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function Ro({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var it=n=>n.gate===null&&n.number!==null,vt=n=>n.gate===null&&n.number===null,un=n=>!it(n)||n.shape.length>0;function ye(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Fo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Co=6;function Fo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&vt(l)?[`∂${r}/∂${l.name} ${Un(l.shape,e[u]??[])}`]:[]),c=`${r} ${Un(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function Un(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Co)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ke(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&un(f)&&(f.gate===null||l.has(d))&&Yn(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])zo(c,s,f,p);for(let[f,d]of fn(n,t,e))it(s[f])||(c[`partial:${s[f].name}`]="∂",Yn(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!it(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function zo(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Yn(n,t,e,s){e.shape.length?$e(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function fn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{vt(l)&&
a.set(u,e[u])}),a}var _o=.6180339887,Do=.7548776662;function pn(n,{level:t,about:e,seed:s},o,r){let i=Bo(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*_o+s*Do)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:Xn(n,t,o),
about:u};return{level:Xn(n,t,o),about:e}}function Xn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Bo(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Me(n,t,e,s,o){
let r=pn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var dn=5001e-7,Wo=1e-12,Ho=1e4,Ne=.02,nt=(n,t,e=.01)=>Jn(t)&&Number.isInteger(n)?n===t:mn(n,t,dn)||Math.abs(n-t)<=Wo*e,mn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),Jn=n=>Number.isInteger(n)&&Math.abs(
n)<Ho,Zn=(n,t)=>Math.abs(n-t)<Ne*Math.abs(t),Qn=(n,t)=>Number.isFinite(t)&&!Jn(t)&&[2,3].some(e=>mn(n,Number(t.toPrecision(
e)),1e-6)),Vo=(n,t)=>Qn(n,t)||!Lt(yt(t),t)&&mn(n,t,Ne);function re(n){return n.every(t=>Qn(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Vo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return ts(n,document.createElement(t),e,s)}function B(n,t,e={},s=""){return ts(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function ts(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Go=12.5;function Pt(n,t,e){t.style.
fontSize=`${Go*e/(n.getBoundingClientRect().width||e)}px`}var Ko=22,qo=.75,Uo=14;function Yo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Uo);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Se(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=B(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=Yo(e,r),l=B(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(qo,Ko*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var es=30;function Oe(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map($=>{let h=$.getBoundingClientRect();return[h.left-c-es,h.right-c+es]}),u=[Math.min(...l.map(([$])=>$)),Math.max(
...l.map(([,$])=>$))],[f,d]=u[1]-u[0]<=s.clientWidth?u:l[0],p=f<0?f:Math.max(0,d-s.clientWidth);p&&s.scrollBy({left:p,behavior:a||
o.matches?"instant":"smooth"})}}}function Ot(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Vt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function hn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=bt(r,s);return t[r.gate].map(l=>Math.sign(ut(l,{a:i,b:a,c,y:Number(s[o])},e)))}var ie=(n,t,e)=>hn(n,t,e).includes(
0);function ns(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=hn(n,e,o);if(hn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(ie(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var qt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),ss=.1,gn=.1,Xo=1e-12,Jo=1e-6,Zo=.001,Qo=100;
function Ee(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=jt(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,$]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let h=bt(f,e.values);for(let[g,m]of f.inputs.entries()){let b=l[m];b!==void 0&&
(l[d]=(l[d]??0)+b*i[f.gate].local[g](...h,p))}}l[d]!==void 0&&p!==void 0&&$!==void 0&&(c[d]=$-p)}),{moved:c,promised:l,after:u}}
var os=(n,t)=>Math.abs(n-t)<=Xo*Math.abs(t)?0:n-t,ae=n=>`${n>0?"+":""}${T(n)}`;function Ae(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let c=v(a,"input",{type:"range",min:0,max:qt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=Ot(a,{"aria-label":"ε, typed"},h,b=>b?"":"a nudge by 0 moves nothing: write another number"),u=v(r,"tabl\
e"),f=v(r,"p",{role:"status","aria-live":"polite"});v(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let d=ss,p="",$=[];function h(b){g(b),e()}function g(b){d=b;let k=Math.abs(b),M=qt.reduce((x,y)=>Math.
abs(Math.log(y/k))<Math.abs(Math.log(x/k))?y:x);c.value=String(qt.length-1-qt.indexOf(M)),c.setAttribute("aria-valuetext",
T(b)),l.set(b)}c.addEventListener("input",()=>h(Math.sign(d)*qt[qt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",b=>b.stopPropagation()),g(ss);function m(b){p=s[b].name,u.replaceChildren();let k=v(u,"tr"),M=`∂node/∂${s[b].name}\
 · ε`;for(let y of["node","really moves by",M,"left over"])v(k,"th",{scope:"col"},y);let x=new Set([b]);s.forEach((y,w)=>{
y.gate!==null&&y.inputs.some(S=>x.has(S))&&x.add(w)}),$=[...x].map(y=>{let w=v(u,"tr",y===o?{class:"bp-total"}:{});return v(
w,"th",{scope:"row"},s[y].name),{place:y,cells:[0,1,2].map(()=>v(w,"td"))}})}return{get:()=>d,set:h,toggle(b){r.hidden=!b},
show(b,{moved:k,promised:M,after:x},{values:y},w){p!==s[b].name&&m(b);let[S,O]=[s[b].name,s[o].name];P(i,`${S} is nudged\
 by ε = ${T(d)}`);for(let{place:R,cells:I}of $){let[z,H]=[k[R],M[R]],_=H!==void 0&&Number.isFinite(H);P(I[0],z===void 0?
"undefined":ae(z)),P(I[1],w?_?ae(H):"undefined":"?"),P(I[2],w?_&&z!==void 0?ae(os(z,H)):"–":"?")}let N=$.flatMap(({place:R})=>os(
Number(k[R]),Number(M[R]))?[R]:[]),A=w?ns(t,y,x,N):"";P(f,tr(S,O,d,k[o],M[o],w,b===o,A))}}}function tr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<Jo&&Math.abs(s-o)>Zo*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Te(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=d=>{let p=d.clientX-
r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/Qo))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*gn;s(Math.abs(u)<gn/2?u+l*gn:u),o.preventDefault(),o.stopPropagation()})}var bn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},er=3;function Le(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in bn?nr(n,t,bn[s]):a[s];!c&&!(s in bn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function nr(n,t,[e,s]){let o=rs(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=rs(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+er*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function rs({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var sr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",or=100,is=6,rr=/^(value|gradient|partial|local|downstream|low|high):/,ir=["chosen","from","to","moved","righ\
t","wrong"];function as(n,t,e){let{nodes:s}=t,o=Oe(n,{role:"group","aria-label":`${t.title}. ${sr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(M=>({key:M.getAttribute("data-k")??"",target:M})),a=i.filter(({key:M})=>/^(node|edge):/.test(M)),c=i.filter(
({key:M})=>rr.test(M)||/^(tint|image):/.test(M)),l=c.map(()=>""),u=a.flatMap(({key:M,target:x})=>{let y=s.findIndex(w=>un(
w)&&`node:${w.name}`===M);return y<0?[]:[cr(x,y,s[y])]}),f=new Map(u.map(M=>[M.place,M])),d=Se(r);for(let M of u)lr(M,x=>e.
choose(x));let p=Le(u),$=B(r.querySelector("g"),"g",{class:"bp-frames"});for(let M of u)h(M);function h(M){let{target:x,
place:y}=M;x.setAttribute("role","button");let w=()=>ar(M);x.addEventListener("click",S=>e.choose(m(M,S)??w())),x.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([M.outline])}),x.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),x.addEventListener("pointermove",S=>e.point(m(M,S))),x.addEventListener("pointerleave",()=>e.point(null)),x.
addEventListener("pointerdown",S=>g(M,S)),Te(x,e.epsilon,S=>e.pull(y,S))}function g(M,x){let y=m(M,x);if(!y||x.button!==
0||x.pointerType==="touch"||(e.choose(y),!e.isOpen(y)))return;x.stopImmediatePropagation();let{target:w}=M,S=x.clientX,O=!1,
N=R=>{let I=R.clientX-S;!O&&Math.abs(I)<4||(O||w.setPointerCapture(x.pointerId),O=!0,e.drag(y,I/or))},A=()=>{w.removeEventListener(
"pointermove",N),w.removeEventListener("pointerup",A),w.removeEventListener("pointercancel",A)};w.addEventListener("poin\
termove",N),w.addEventListener("pointerup",A),w.addEventListener("pointercancel",A)}function m({grids:M,place:x},y){let{
clientX:w,clientY:S}=y,O=$.getScreenCTM();if(!O)return null;let N=new DOMPoint(w,S).matrixTransform(O.inverse());for(let[
A,{x:R,y:I,across:z,down:H,rows:_,columns:j}]of Object.entries(M)){let[V,E]=[Math.floor((N.y-I)/H),Math.floor((N.x-R)/z)];
if(V>=0&&V<_&&E>=0&&E<j)return{kind:A,place:x,entry:V*j+E}}return null}let b=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:d,reveal(M){let x=M.flatMap(y=>f.get(y)?.outline??[]);x.length&&o.reveal(x)},open(M){
for(let x of u)x.target.classList.toggle("opened",x.place===M)},choose({kind:M,place:x,entry:y}){p.stopAt(x);for(let w of u){
let S=w.place===x;S&&Object.assign(w,{kind:M,entry:y}),w.target.classList.toggle("chosen",S),w.target.setAttribute("aria\
-pressed",String(S))}},light(M){$.replaceChildren();for(let x of ir)for(let{kind:y,place:w,entry:S}of M[x]??[]){let O=f.
get(w)?.grids[y];if(!O){s[w].shape.length===0&&x!=="moved"&&k(w,x);continue}let[N,A]=[Math.max(O.across,is),Math.max(O.down,
is)],R=O.x+(S%O.columns+.5)*O.across-N/2,I=O.y+(Math.floor(S/O.columns)+.5)*O.down-A/2;B($,"rect",{class:`bp-entry bp-en\
try-${x}`,x:R,y:I,width:N,height:A,rx:2})}},show(M,x){c.forEach(({key:w,target:S},O)=>{let N=M[w]??"";N!==l[O]&&(l[O]=N,
w.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):w.startsWith("image:")?S.setAttribute("href",N):S.textContent=
N)});for(let w of b)w.classList.remove("now","back");let y=a.filter(({key:w})=>M[w]);for(let{key:w,target:S}of y)S.classList.
add(...M[w].split(" "));b=y.map(({target:w})=>w);for(let w of u){let S=x(w.place,w.entry);S!==w.label&&w.target.setAttribute(
"aria-label",S),w.label=S}}};function k(M,x){let y=f.get(M)?.outline;if(!y)return;let{x:w,y:S,width:O,height:N}=y,A={x:w.
baseVal.value,y:S.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};B($,"rect",{class:`bp-entry bp-entry-${x}`,
...A,rx:4})}}var ar=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function cr(n,t,e){let s=n.querySelector(".bo\
x"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}"]`);if(!i)continue;let{rows:a,
columns:c}=ln(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]={x:l,y:u,across:f/c,down:d/a,rows:a,
columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}function lr(n,t){let{values:e,
gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&s.y>e.y,[r,i]=[o?2:1,s&&!o?
2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[0,1],ArrowLeft:[0,
-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,$]=d[c],h=n.kind==="gradient",g=Math.floor(n.entry/
e.columns)+(h&&o?e.rows:0)+p,m=n.entry%e.columns+(h&&!o?e.columns:0)+$;if(g<0||m<0||g>=r*e.rows||m>=i*e.columns)return;let b=g%
e.rows*e.columns+m%e.columns,k=g>=e.rows||m>=e.columns?"gradient":"value";t({kind:k,place:n.place,entry:b}),a.preventDefault(),
a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Gt(t,n.shape)}`;var Q={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},cs=n=>Object.keys(
n).map(Number);function mt(n){for(let t in n)return!1;return!0}var Ut=({local:n,upstream:t,times:e,pattern:s})=>cs({...n,
...t,...e,...s});function ls(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var us=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Et=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Z(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return nt(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return ot(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=bt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),Ie(l[r](...a,Ie(c(...a))))):e===void 0?Ie(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=bt(this.
nodes[t],this.values);return Ie(ut(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
let s=[],o=[],r=[...this.local];for(let p of cs(t.local))r[p]=this.localGradient(p,t.local[p]);let{upstream:i,times:a,late:c,
terms:l,added:u,given:f}=t,d=!c.length&&[i,a,l,u,f].every(mt);return this.feeds.forEach((p,$)=>{let h=$===this.output?t.
start:0,g=h;if(d){for(let m of p)h+=o[this.gate[m]]*r[m];g=h}else[h,g]=this.sum($,t,r,o,h);s.push(h),o.push(g===h?e?.get(
$)??h:g)}),s}sum(t,e,s,o,r){let i=this.feeds[t],a=f=>{let d=f in e.upstream?e.upstream[f]:this.gate[f];return(d===null?1:
o[d])*s[f]*(e.times[f]??1)},c=f=>f.reduce((d,p)=>d+a(p),0),l=r;if(t in e.terms)for(let f of e.terms[t])l+=f.reduce((d,p)=>d*
c(p),1);else for(let f of i)l+=a(f);let u=l-c(i.filter(f=>e.late.includes(f)));if(t in e.given){let f=e.given[t],d="slop\
e"in f&&f.slope===this.output;l="value"in f?this.valueOf(f.value):this.slopesOf(f.slope)[f.by]*f.times,d||(u=l)}return t in
e.added&&(l+=o[e.added[t]]),[l,u]}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));
this.known.set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){
let e=new Set([t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].input);return e}},Ie=n=>Number.isFinite(
n)?n:NaN;var Rt=n=>({shape:[],entries:[n]}),Ft=(n,t)=>({shape:n,entries:new Array(rt(n)).fill(t)}),At=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Xt=class extends Et{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+rt(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Rt(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return Ct(this.local[t],this.local[e.along]);if("sl\
opes"in e)return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==
void 0)return this.ofReduction(t,r,e!==void 0);if(wn(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),
{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=ps(i[o].shape,
r.shape);if(!d||!At(d,r.shape))return;a=vn(r.shape,i,c)}if(typeof e!="string")return vn(r.shape,[...i,a],l[o]);let u=this.
mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return vn(r.shape,[...i,a],(...d)=>ut(u,Object.fromEntries(f.map(
(p,$)=>[p,d[$]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),
a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=wt(
{inputs:a.inputs,result:f},[i.shape],d),$=Array.from({length:p.size},(x,y)=>Array.from({length:p.terms},(w,S)=>i.entries[p.
places[0][y*p.terms+S]])),h=$.map(x=>Math.max(...x)),g=$.map((x,y)=>e==="max"?h[y]:h[y]+Math.log(x.reduce((w,S)=>w+Math.
exp(S-h[y]),0))),m=$.map((x,y)=>x.filter(w=>w===g[y]).length),[b]=wt({inputs:[f],result:a.inputs[0]},[d],i.shape).places,
k=o.local,M=(x,y)=>ut(k,{a:x,b:m[b[y]],y:g[b[y]]},this.graph.functions);return{shape:i.shape,entries:i.entries.map(M)}}kinksAt(t){
let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),r=wn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==
void 0&&o.gate==="max")for(let[l,u]of this.local[t].entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.
inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>je(l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<
rt(o.shape);l++){let u=Object.fromEntries(c.map((p,$)=>[p,a[$][l]])),f=p=>ut(this.mistakes.formulas[p],u,this.graph.functions);
if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].map(f);i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){
let[e]=this.kinksAt(t).values();return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}rightPasses(t,e){
let s=new Map(this.edges.map((i,a)=>[a,this.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[Q];let o=Math.
max(2,...[...s.keys()].flatMap(i=>this.tied(i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries([...s].
map(([c,l])=>[c,this.oneEnd(c,l,a)])));return[Q,...[{},...r].map(i=>this.chosen(s,t,e,i))]}tied(t){if(this.gateAt(this.gate[t]).
made.local===void 0)return[];let[e]=this.plans(t).back[0].places,s=new Map;for(let o of this.kinksAt(t).keys())s.set(e[o],
[...s.get(e[o])??[],o]);return[...s.values()]}oneEnd(t,e,s){let o=[...this.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>
0!=this.edges[t].position>0?a:i;for(let r of this.tied(t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));
return{slopes:o}}chosen(t,e,s,o){let r={...o},i=new Set;return this.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.
has(d)),u=e.get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=this.readOff(f,u,r,s);for(let d of this.into[this.gate[f]].filter(
p=>t.has(p)))i.add(d),d!==f&&(r[d]=this.rest(d,r[f]))}),{...Q,local:r}}rest(t,e){let s=[...this.local[t].entries];for(let[
o,[r,i]]of this.kinksAt(t))r===0&&i===1&&(s[o]=1-e.slopes[o]);return{slopes:s}}readOff(t,e,s,o){let r=this.local[t].entries,
[i,a]=this.both({...Q,local:s},o),c=h=>this.flow(t,{...Q,local:h},a)?.entries??[],l=c(s),u=c({[t]:{slopes:r.map(()=>1)}}),
f=i[this.edges[t].input].entries,d=e.entries.map((h,g)=>h-f[g]+l[g]),p=[...r];for(let[h,[g,m]]of this.kinksAt(t))u[h]&&!Number.
isNaN(d[h])&&(p[h]=Math.min(m,Math.max(g,d[h]/u[h])));let $=h=>h.reduce((g,m)=>g+p[m],0);for(let h of this.tied(t)){let g=h.
filter(k=>Number.isNaN(d[k])),m=Math.max(0,1-$(h.filter(k=>!g.includes(k))));for(let k of g)p[k]=m/g.length;let b=$(h);for(let k of h)
p[k]=b?p[k]/b:r[k]}return{slopes:p}}isNegative(t){return this.local[t].entries.every(e=>e<0)}run(t,e){return this.both(t,
e??new Map)[0]}both(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(i,t,o);s.push(a);let l=e.
get(i);o.push(l&&c===a?ur(l,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(f=>[f,this.flow(f,e,s)])),
i=f=>r.get(f)??null,a=Ft(this.shapeOf(t),0),c;if(t in e.terms)c=Yt(e.terms[t].map(f=>fr(f.map(d=>Yt(d.map(i))))));else if(t in
e.replacing)c=this.replaced(t,e.replacing[t],i);else{let f=t===this.output?[Rt(e.start)]:[];c=o.length||f.length?Yt([...f,
...o.map(i)]):a}let l=o.filter(f=>!e.late.includes(f)),u=l.length===o.length?c:l.length?Yt(l.map(i)):a;return t in e.given&&
(c=this.given(e.given[t])),t in e.added&&(c=Yt([c,s[e.added[t]]])),[c,u]}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:
this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&this.along(t,e,r);return i&&t in e.times?Ct(i,Rt(e.times[t])):i}start(t,e){
let s=this.gateAt(this.gate[t]);return t in e.pattern||!wn(s)||!s.shape.length?Rt(1):Ft(s.shape,1)}along(t,e,s){let{gate:o,
input:r,position:i}=this.edges[t],{made:a,shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];
if(a.back){let h=l.map((m,b)=>b===i?s:this.at(m));if(d!==void 0&&h.length>1&&(h[1-i]=dr(h[1-i],d)),f)return xn(f,h,u);if(!At(
s.shape,c))return null;let g=this.plans(t).back[i];return{shape:u,entries:St(g,h.map(({entries:m})=>m))}}if(a.places)return pr(
a.places,s,c,u);let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let $=this.mistakes.ones?.[t];if(d===
void 0&&$!==void 0&&(p=Rt($)),f)return xn(f,[s,p],u);if(a.pattern&&At(s.shape,c)){let h=this.plans(t).back[0];return Ct(
{shape:u,entries:St(h,[s.entries])},p)}return Ct(s,p)}replaced(t,e,s){let o=Ft(this.shapeOf(t),0);for(let r of e){let i=s(
r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){
if("value"in t)return this.valueOf(t.value);if("slope"in t){let i=this.slopesOf(t.slope)[t.by];return i&&t.times!==1?Ct(
i,Rt(t.times)):i}let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=xn(t.pattern,[e],[]);return i&&
t.times!==1?Ct(i,Rt(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.floor(a/s)]);return{shape:e.
shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let i=this.
feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Ft(this.shapeOf(r),1)):i.length?s.push(Yt(i.map(a=>this.flow(a,Q,s)))):
s.push(Ft(this.shapeOf(r),0))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.
largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.
edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?fs(this.local[t]):1);let{terms:a}=this.plans(
t).back[o],c=i.filter((l,u)=>u!==o).map(l=>fs(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every(
(o,r)=>Number.isNaN(o)||nt(o,e.entries[r]))}},wn=({made:n})=>!mt(n),fs=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(
t=>!Number.isNaN(t)));function ur(n,t){return n.entries.every(Number.isFinite)?n:!t||!At(t.shape,n.shape)?null:{shape:n.
shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function ps(n,t){let[e,s]=n.length>t.length?[t,n]:[n,
t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===
1?s[i]:r)}function je({shape:n,entries:t},e){if(t.length===rt(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===
e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return St(wt(r,[n],e),[t])}function vn(n,t,e){let s=t.
map(r=>je(r,n)),o=Array.from({length:rt(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{
shape:n,entries:o}}function ds(n,t,e){let s=ps(n.shape,t.shape);if(!s)return null;let[o,r]=[je(n,s),je(t,s)];return{shape:s,
entries:o.map((i,a)=>e(i,r[a]))}}var Ct=(n,t)=>ds(n,t,(e,s)=>e*s),Yt=n=>n.reduce((t,e)=>t&&e&&ds(t,e,(s,o)=>s+o)),fr=n=>n.
includes(null)?null:n.reduce((t,e)=>t&&e&&Ct(t,e));function pr(n,t,e,s){let o=t.shape.length?t:Ft(e,t.entries[0]);if(!At(
o.shape,e))return null;let r=Ft(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function xn(n,t,e){let s=new Map;
for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){
if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(
a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=wt(
n,t.map(a=>a.shape),r);return{shape:r,entries:St(i,t.map(({entries:a})=>a))}}function dr({shape:n,entries:t},e){let[s,o]=n;
if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(
a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}var $n=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(Q),this.expected=t.run(Q,this.answers),this.open=ms(t,new Map),this.bounds=ms(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return mr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return nt(this.answer(t),e,this.scale[t])}isNearby(t,e){return Zn(this.answer(t),e)}isUnchanged(t,e){
return nt(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return re(e(s,this.right))||re(e(o,this.expected))}};function ms(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(Q,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let h of r){let g=o[n.gate[h]].flatMap(m=>e[h].map(b=>m*b));a+=Math.min(...g),c+=Math.max(...g)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(h=>e[h][0]!==e[h][1]&&n.into[n.gate[h]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,$=n.into[n.gate[u[0]]].find(h=>h!==u[0])??NaN;e[$][0]===0&&e[$][1]===1&&(e[$]=[1-p,1-p])}),s}var mr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),yn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(Q),this.expected=
t.run(Q,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=this.way.rightPasses(this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.
keys()].filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){
return this.answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!At(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=At(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>nt(o,r,this.scale[t]))??!1}isNearby(t,e){let s=dn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Ne*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!nt(i,a,this.scale[o])):[[0,1]]});return re(e(this.right))||re(e(this.expected))}},hs=(n,t)=>n instanceof
Xt?new yn(n,t):new $n(n,t);var hr=.3,Pe=4;function Re(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:$,says_for:h,
one_of:g="",of_slope:m}=e[r],b=d.length>0&&d.every(k=>n.isNegative(k));return{code:r,node:i,wrong:{...Q,...a},message:f??
Jt($,c),oneOf:f?"":Jt(g,c),rank:p+(b?u-hr:u),unlikely:u,needs:l,saysFor:h,ofSlope:m,explains:[]}})}var Jt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var gr=15e4,br=3e3,wr=4,Ce=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function gs(n,t){let e=hs(n,t),s=[...e.answers.keys()],o=s.filter($=>!e.mayBeRight($)),r=o.
filter($=>!e.follows($));if(!r.length)return null;let i=new kn(e,r,o),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
$=>$.length)??i.some(),u=new Set(l.flatMap(({explains:$})=>$)),f=r.filter($=>!u.has($)),d=new Map(f.map($=>[$,e.rounding(
[$])]));if(!l.length&&f.every($=>d.get($)))return new Ce(n,s,o,r,{rounded:e.rounding(r)||d.get(r[0])});let p=r.filter($=>!d.
get($));return new Ce(n,s,o,p,{mistakes:l,composed:c.length>0})}var kn=class{constructor(t,e,s){this.case=t,this.errors=
e,this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let r=Re(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.
every(l=>!(l in c.given)||s.includes(l))&&!(this.alike&&Object.keys(c.given).length===1));this.most=Math.floor(gr/((this.
way.edges.length+1)*this.way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<
Pe),this.others=i.filter(({unlikely:a})=>a>=Pe),this.fitting=this.fittingOf(this.likely)}alone(){let t=this.whole(this.fitting);
if(t.length)return this.told(t);let e=[...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.
alike)return this.told(s);let o=this.two(this.fitting);return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.
filter(({wrong:r,rank:i})=>mt(r.given)&&i<Pe).filter(({wrong:r})=>new Set(Ut(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;
for(let r of vr(e)){if(++o>Math.min(br,this.most))break;let i=this.cover(us(r[0].wrong,r[1].wrong));i.length===this.errors.
length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).size<=wr?s:[]}some(){let t=this.alike?
[]:this.fitting;return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.
map(s=>({...s,explains:this.cover(s.wrong)})).filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.
length===this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){
let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.case.isClose(
a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.isUnchanged(
a,r[a])||!this.errors.includes(a)&&mt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].
flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){
let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+
1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){
let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.
given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.
rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;
if(Ut(e).length<2||![e.terms,e.added,e.times].every(mt))return t;let s=this.case.seen(e);for(let r of new Set(Ut(e).map(
i=>this.way.gate[i]))){let i=Ut(e).filter(l=>this.way.gate[l]!==r),a=ls(e,i),c=i.length?this.case.seen(a):[];c.length===
s.length&&c.every((l,u)=>nt(l,s[u]))&&(e=a)}let o=Ut(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:mt(e.upstream)?
Math.min(...o):Math.max(...o)}}};function*vr(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.
code!==e.code)&&(yield[s,e])}var bs=3,Fe=4,ws="Compute upstream × local along each edge there again, and add the flows that meet.";function vs(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=xr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?yr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?jr(n,l):i?`follows from \
what is wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function xs(n,t){
let e=n.run(Q),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Nt(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Nt(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function xr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,$r(i));return o}function $r(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function yr({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>_e(n,i))),r=$s(n,e[0],[[...o].sort((i,a)=>a-i)]);return Mn(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Sr(n,e);return t?Mn(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>bs?Tr(n,e):Mn(n,"Perhaps","or",s)}function Mn(n,t,e,s){let o=s.map(Mr),r=o.map(([a])=>Nr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<bs?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${kr(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:ws}`}var kr=n=>n[0].toUpperCase()+n.slice(
1);function Mr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Nr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Sr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Or(n,o)))]}function Or(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return Lr(n,e,e.ofSlope);let s=t.map(o=>_e(n,o));return $s(n,e,s)}function _e(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&mt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function $s(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Er(r,o)));return Jt(t,{gates:Ar(n,s)})}var Er=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function Ar(n,t){let e=[...new Map(t.map(s=>[ze(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${pt(ys(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var ys=n=>n.length<=Fe?n:[...n.slice(0,Fe-1),`${n.length-Fe+1} more`],ze=(n,t)=>pt(t.map(e=>Nt(n.
nodes[e])));function Tr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>_e(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${pt(ys(c.map(u=>Nt(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${ws}`}function Lr(n,t,e){let[s]=t.explains,o=_e(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:pt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:ze(n,i),arrives:a.join(" and at "),above:pt(n.names(c))};return i.length>1?Jt(e.several,
l):Jt(Ir(n,t,i[0])?e.one:e.part,l)}function Ir(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function jr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${ze(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Nt(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>Fe?l:ze(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function ce(n,t,e,s){let o="arrays"in n?new Xt(n,t,e.values):new Et(n,t,e.values),r=gs(o,s),i=r?vs(r):xs(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function ks(n,t,e,s,o){let{nodes:r,output:i}=t,a=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(a,"dl"),u=[
...r.keys()].filter(y=>!Z(r[y])&&y!==i).reverse().map(y=>{let{name:w}=r[y],S=`∂${r[i].name}/∂${w}`,O=v(c,"div");return v(
O,"dt",{},S),{place:y,name:w,field:s.field(y,S),line:O,said:v(O,"dd")}}),f=v(a,"p"),d=v(f,"button",{type:"button"},"Chec\
k"),p=v(f,"button",{type:"button"},"Reveal"),$=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),h=!1,g=null;
function m({place:y,field:w,line:S,said:O},N,A){S.className=`bp-${N}`,S.hidden=A==="",w.classList.toggle("bp-right",N===
"right"),N==="wrong"?w.setAttribute("aria-invalid","true"):w.removeAttribute("aria-invalid"),w.title=A,s.mark(y,N),P(O,A)}
function b(){let{at:y,pass:w}=o.current();g=JSON.stringify(y);let O=u.filter(({field:E})=>E.value.trim()).map(E=>({row:E,
number:Vt(E.field.value)})),N=({place:E})=>Number.isFinite(w.gradients[E]),A=O.filter(({row:E,number:F})=>typeof F=="num\
ber"&&N(E)),R=Object.fromEntries(A.map(({row:E,number:F})=>[E.name,Number(F)])),{said:I,codes:z}=A.length?ce(t,e,w,R):{said:{},
codes:[]};for(let E of u)m(E,"open","not answered yet");for(let{row:E,number:F}of O){let{isRight:K,text:D}=I[E.name]??{};
typeof F=="string"?m(E,"wrong",`! ${F}`):N(E)?K?m(E,"right",D?`✓ right. ${D}`:"✓ right"):m(E,"wrong",`✗ ${D}`):m(E,
"open","there is no such gradient at these inputs")}let H=Object.values(I).filter(({isRight:E})=>E).length,_=Object.entries(
I).find(([,{isRight:E}])=>!E),j=O.find(({number:E})=>typeof E=="string"),V=_?`${_[0]}: ${_[1].text}`:j?`${j.row.name}: ${j.
number}`:"";P($,`${H} of ${u.length} right. ${V}`.trim()),o.checked({isSolved:H===u.filter(N).length,codes:z})}function k(){
g=null;for(let y of u)m(y,"open","");P($,"")}function M(y){h=y,d.disabled=y,P(p,y?"Hide":"Reveal"),o.hide(!y)}for(let{field:y}of u)
y.addEventListener("keydown",w=>{w.stopPropagation(),w.key==="Enter"&&(w.preventDefault(),b())});d.addEventListener("cli\
ck",b),p.addEventListener("click",()=>{h||o.revealed(),M(!h)});let{another:x}=o;return x&&v(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:y}of u)y.value="";k(),x(),M(!1)}),k(),{show(y){g!==null&&g!==JSON.
stringify(y)&&k()}}}function Ms(n,t,e,s){let{nodes:o,output:r}=t,i=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=v(i,"p"),c=v(a,"label"),l=v(
c,"span",{class:"bp-names"}),u=Ot(c,{"aria-label":"gradient"},y),f=v(i,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),$=v(i,"dl"),h=v(i,"p",{role:"status","aria-live":"polite"}),g=o.flatMap((N,A)=>vt(N)?
[A]:[]),m=new Map,b={kind:"gradient",place:g[0],entry:0},k=!1,M="",x=({place:N,entry:A})=>`${N}:${A}`;function y(N){it(o[b.
place])||b.place===r||(m.set(x(b),{cell:{...b,kind:"gradient"},number:N,mark:"open"}),s.changed())}function w(){u.get();
let N=s.current(),{gradients:A}=N,R=[...m.values()],I=R.filter(({cell:E})=>Number.isFinite(A[E.place]?.[E.entry])),z=I.length?
ce(t,e,N,S(I)).said:{};for(let E of I){let{place:F,entry:K}=E.cell,D=z[o[F].name].isRight||nt(E.number,Number(A[F]?.[K]));
E.mark=D?"right":"wrong"}O(z,I);let H=g.reduce((E,F)=>E+(A[F]?.length??0),0),_=R.find(({mark:E})=>E==="wrong"),j=R.filter(
({mark:E,cell:F})=>E==="right"&&vt(o[F.place])).length,V=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
h,`${j} of the ${H} gradients of the inputs are right.${V}`),_&&s.choose(_.cell),s.changed()}function S(N){let A={};for(let{
cell:R,number:I}of N){let z=o[R.place];A[z.name]??=new Array(rt(z.shape)).fill(NaN),A[z.name][R.entry]=I}return A}function O(N,A){
$.replaceChildren();for(let[R,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:z,text:H}=N[I.
name],j=`✓ right${A.filter(({cell:E})=>E.place===R).length<rt(I.shape)?" so far":""}${H&&`. ${H}`}`,V=v($,"div",{class:z?
"bp-right":"bp-wrong"});v(V,"dt",{},`∂${o[r].name}/∂${I.name}`),v(V,"dd",{},z?j:`✗ ${H}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let A=u.get();if(A===null)
return;y(A),w();let{place:R,entry:I}=b,z=o[R].shape.reduce((H,_)=>H*_,1);m.get(x(b))?.mark==="right"&&I+1<z&&(s.choose({
kind:"gradient",place:R,entry:I+1}),u.element.value="")}),p.addEventListener("click",()=>{k=!k,d.disabled=k,P(p,k?"Hide":
"Reveal"),s.hide(!k)}),{choose(N){let A=x(N)!==x(b);b=N;let R=o[N.place],I=`∂${o[r].name}/∂${ct(R,N.entry)}`,z=!it(R)&&
N.place!==r;P(l,z?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?I:"gradient"),u.element.
disabled=!z;let H=m.get(x(N));A&&H?u.set(H.number):A&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(M&&M!==
N){for(let A of m.values())A.mark="open";P(h,""),$.replaceChildren()}M=N},question(N){let A=Object.fromEntries(Object.entries(
N).filter(([R])=>/^((tint|image):)?value:|^(low|high):value:/.test(R)));o.forEach((R,I)=>{if(!it(R)){if(A[`partial:${R.name}`]=
"∂",I===r)A[`gradient:${R.name}`]="1";else if(!R.shape.length){let z=m.get(`${I}:0`);A[`gradient:${R.name}`]=z?oe(z.number):
"?"}}});for(let[R,I]of o.entries()){if(it(I)||!I.shape.length)continue;let z=I.shape.reduce((_,j)=>_*j,1),H=Array.from({
length:z},(_,j)=>m.get(`${R}:${j}`)?.number??Number.NaN);$e(A,"gradient",I.name,I.shape,H);for(let _ of Object.keys(A))_.
startsWith(`gradient:${I.name}[`)&&A[_]==="–"&&(A[_]="?")}return A},marks(){let N=[...m.values()];return{right:N.filter(
({mark:A})=>A==="right").map(({cell:A})=>A),wrong:N.filter(({mark:A})=>A==="wrong").map(({cell:A})=>A)}}}}var De=(n,t)=>dt(n)[t]?.ahead;function Nn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=De(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var Be=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Sn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,$)=>({kind:$===e?"gradient":"value",place:$===e?t:p,entry:u[$][s*l+d]})))}let{terms:i,places:a}=De(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Pr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Pr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function Ns(n,{kind:t,
place:e,entry:s}){return t==="value"?Nn(n,e,s).flat():Be(n,e).flatMap(o=>Sn(n,o,s).flat())}function Ss(n,{kind:t,place:e,
entry:s}){if(t==="value")return Be(n,e).flatMap(a=>{let{terms:c,places:l}=De(n,a.place);return Rr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=De(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Rr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var On=6;function Os(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(o,"div",{class:"bp-heading"}),i=v(o,"p"),a=v(o,"table"),c=v(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,b)=>{
let k=m.slice(0,On).map(x=>x.map(b).join(" · ")),M=m.length-k.length;return[...k,...M>0?[`… (${M} more)`]:[]].join(" \
+ ")},f=({kind:m,place:b,entry:k})=>`${m==="gradient"?"d":""}${d(b,k)}`;function d(m,b){let k=e[m];return k.gate===null&&
k.number!==null&&!k.shape.length?T((k.number??[])[0]):ct(k,b)}let p=[],$="";function h(m,b,k){$=k,a.replaceChildren();let M=t.
gradients&&!it(e[m])?Be(e,m):[];if(M.length){let x=v(a,"tr");for(let y of["flow through","upstream × local","downstream"])
v(x,"th",{scope:"col"},y)}p=M.map(x=>{let y=e[x.place],w=y.gate!==null&&y.made.back!==void 0,S=Sn(e,x,b),O=w?S:S.map(([I])=>[
I]),N=v(a,"tr");v(N,"th",{scope:"row"},y.name);let A=v(N,"td");v(A,"span",{class:"bp-names"},`${u(O,f)}${w?"":" · local \
gradient"}`);let R=v(A,"span",{class:"bp-numbers"});return{edge:x,terms:O,numbers:R,downstream:v(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:b},k,M,x){let y=e[m],w=ct(y,b),S=({kind:j,place:V,entry:E})=>{let F=j==="gradient"?M.get(V):k.
values[V];return F?It(T(F[E])):"?"},O=k.values[m]?.[b],N=O===void 0?"undefined":T(O),A=k.steps.slice(0,x),R=y.gate===null||
A.some(j=>j.place===m);P(i,R?`${w} = ${g(m,b,f,S)}${N}`:`${w}: not yet`),$!==w&&h(m,b,w);for(let{edge:j,terms:V,numbers:E,
downstream:F}of p){let D=A.find(et=>et.flows&&et.place===j.place)?.flows?.find(et=>et.position===j.position),J=D?.local?
` · ${It(T(D.local[b]))}`:"";P(E,D?`${u(V,S)}${J}`:"not yet"),P(F,D?`= ${T(D.downstream[b])}`:"")}let I=M.get(m)?.[b],z=I===
void 0||it(y)?"":` = ${T(I)}`;P(r,it(y)?`${w} is data and gets no gradient`:`${l(w)}${z}`);let H="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||it(y)?"":`${e[s].name} does not depend on ${w}\
.`;P(c,m===s&&t.gradients?H:_)}};function g(m,b,k,M){let x=e[m],y=Nn(e,m,b);if(x.gate===null)return"";if(x.made.back||x.
made.places)return y.length===1&&y[0].length===1?`${u(y,k)} = `:`${u(y,k)} = ${u(y,M)} = `;let w=x.made.pattern?x.gate.replace(
"log_sum_exp","log Σ exp"):x.gate,S=x.made.pattern?y.map(([N])=>N):y[0],O=S.length>On?", …":"";return`${w}(${S.slice(
0,On).map(k).join(", ")}${O}) = `}}var Cr=1.2,Fr=[.5,1,2,4];function We(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,O,N){let A=v(s,"button",{type:"button","aria-label":O,title:O},S);return A.addEventListener("click",N),A}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",x),a=o("▶","One step on",()=>m(p+1)),c=v(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let S of Fr)
v(f,"option",{value:S},`${S}×`);f.value="1";let d=t,p=t,$=0;function h(){c.value=String(p),c.setAttribute("aria-valuete\
xt",`step ${p} of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,$?"❚❚ pause":
"▶▶ play");let S=$?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function g(S){p=Math.min(d,Math.
max(0,S)),h(),e()}function m(S){b(),g(S)}function b(){clearTimeout($),$=0,h()}function k(){$=setTimeout(M,1e3*Cr/Number(
f.value))}function M(){p+1>=d?$=0:k(),g(p+1)}function x(){if($){b();return}k(),p===d&&g(0),h()}c.addEventListener("input",
()=>m(c.valueAsNumber));function y(S){let O=p===d;d=S,p=O?d:Math.min(p,d),b()}function w(S){S.addEventListener("keydown",
O=>{let{key:N,altKey:A,ctrlKey:R,metaKey:I,target:z}=O;if(!(A||R||I)){if(N===" ")x();else{if(z!==S)return;if(N==="ArrowR\
ight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N==="End")m(Number.POSITIVE_INFINITY);else return}
O.preventDefault(),O.stopPropagation()}})}return h(),{get:()=>p,set:m,stop:b,limit:y,hear:w}}function le(n,t,e,s){let[o,r,i]=e,a=v(n,"div",{class:"bp-slider"}),c=v(a,"span",{title:t});for(let g of t.split(/(?<=_)/))
c.append(g,document.createElement("wbr"));let l=v(a,"input",{type:"range","aria-label":t}),u=Ot(a,{"aria-label":`${t}, t\
yped`},g=>{$(g),s(d)}),f=o,d=o;function p(g){f=o-i*Math.max(0,Math.ceil((o-g)/i));let m=r+i*Math.max(0,Math.ceil((g-r)/i));
for(let[b,k]of Object.entries({min:f,max:m,step:i}))l.setAttribute(b,String(k))}function $(g){p(g),h(g)}function h(g){d=
g,l.value=String(g),l.setAttribute("aria-valuetext",T(g)),u.set(g)}return l.addEventListener("input",()=>{h(ue(l.valueAsNumber,
f,i)),s(d)}),{get:()=>d,set:$}}function ue(n,t,e){let s=Math.max(Es(t),Es(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Es(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function zt(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function fe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return _r(n,t);let a=r[e-1];if(!a.flows)return zr(n,s,a);let c=ot(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:$})=>`${En(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T($)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${pt(l)}.`}function zr({nodes:n,gates:t},e,{place:s,node:o}){
let r=bt(o,e),i=ot(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let $=T(ot(e,p[0]));return p[1]?It($):$}).
join(""),l=r.filter((p,$)=>!Z(n[o.inputs[$]])),u=o.exact&&l.every(p=>Lt(yt(p),p))?"=":"≈",f=nn(t[o.gate].value(...r.map(
yt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function En(n,t,e){let s=nn(yt(n)*
yt(t),e);return`${It(T(n))} · ${It(T(t))} ${s} ${T(e)}`}function _r(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(ot(e,l))}`]:[]),a=`${Z(s[o])?"The output":
r} = ${T(ot(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Zt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Dr(a,n,t,i),Br(a,i);for(let[l,u]of Wr(n,t,e))Z(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Hr(a,n,c),a}function Dr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Br(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Wr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,ot(e,
l))}),a}function Hr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Z(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function As(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,$=t.nodes[d],h=ct($,p),g=t.zoomed[d],m=dt(t.nodes)[d]?.ahead;if($.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!g){let O=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=$.inputs,A=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?O:`It is ${A} itse\
lf: no gate stands between them.`)}i!==d&&a(l,g),o.hidden=!1;let b={};for(let[O,[N,A]]of Object.entries(g.leaves))b[O]={
kind:"value",place:$.inputs[N],entry:m.places[N][p*m.terms+A]};let k=Object.entries(b).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(k.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let M=Object.fromEntries(k),x=f.get(
d)?.[p],y=ft({...g,gates:t.gates},M),w=Zt({...t,...g,kinks:{},mistakes:void 0},y,y.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,A]=(O.getAttribute("data-k")??"").split(":"),R=g.nodes.findIndex(I=>I.name===A);N==="label"?P(O,S(R,b[A])):
N==="value"?P(O,w[`value:${A}`]??""):N==="partial"?P(O,x===void 0?"":"∂"):N==="gradient"&&P(O,Vr(y.gradients[R],x))}P(
s,`${h}, zoomed in: ${Object.keys(b).length} entries go in, one comes out`),o.setAttribute("aria-label",`${h} = ${w[`val\
ue:${g.nodes[g.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function S(O,N){return N?ct(t.nodes[N.place],N.entry):O===g?.output?h:`${h}.${g?.nodes.slice(
0,O+1).filter(A=>!at(A)).length}`}}}}var Vr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var Gr=5,Kr=1e-12;function He(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(L=>L.gate!==
null).length,a=s.findIndex(L=>vt(L)&&L.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),$=Object.entries(t.ranges).map(([L,G])=>({name:L,control:le(
p,L,G,q=>e.set({...e.get(),[L]:q}))})),h=v(p,"div",{class:"bp-of-entry"}),g=as(r,t,{choose:lt,point(L){L===l||L&&l&&qr(L,
l)||(l=L,J())},isOpen:L=>!f&&L.kind==="value"&&vt(s[L.place]),drag(L,G){E(L,Number((d+G).toFixed(6)))},edit:()=>{u&&O?O.
focus():h.querySelector("input")?.focus()},epsilon:()=>f?R.get():0,pull:kt}),m=v(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),k=We(b,t.gradients?2*i+1:i,C),M=v(b,"div",{class:"bp-toggle\
s"}),x=zt(M,"nudge",L=>tt(L)),y=t.gradients?zt(M,"flows as bands",D):null,w=zt(M,"zoom",X),S=v(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Ms(S,t,t.mistakes,{current:()=>Kt(t,e.get()),hide:st,choose:lt,changed:D}):null,N={name:"",gate:null,
number:null},A={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},R=Ae(S,{nodes:[N,A],output:1,kinks:{},
functions:{}},D);R.toggle(!1);let I=As(S,t),z=Os(S,t),H=null,_=[],j=[];function V({place:L,entry:G}){return we(e.get()[s[L].
name])[G]}function E({place:L,entry:G},q){let{name:Y,shape:ht}=s[L],$t=e.get(),gt=[...we($t[Y])];gt[G]=q,e.set({...$t,[Y]:Wn(
gt,ht)})}function F(){let L=s[c.place],G=ct(L,c.entry);if(!vt(L)||!L.shape.length){(H||!h.childNodes.length)&&(h.replaceChildren(),
H=null,v(h,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=V(c);if(H?.name!==G){h.replaceChildren();
let Y=c,ht=Math.max(Gr,2*Math.abs(q)),$t=le(h,G,[-ht,ht,ht/50],gt=>E(Y,gt));H={name:G,control:$t}}H.control.get()!==q&&H.
control.set(q)}function K(){t.gradients&&k.limit(u?i+1:2*i+1)}function D(){let L=e.get(),G=Kt(t,L),q=k.get(),Y=u&&q>G.forwardSteps,
ht=Y?G.forwardSteps:q,$t=ke(t,G,ht),gt=fn(t,G,ht);r.classList.toggle("bp-asking",Y),O&&O.at(JSON.stringify(L)),g.show(Y&&
O?O.question($t):$t,(Bt,Wt)=>{let ge=G.values[Bt]?.[Wt],be=it(s[Bt])?void 0:gt.get(Bt)?.[Wt],Ht=[ge===void 0?[]:`value ${T(
ge)}`];return be!==void 0&&Ht.push(`gradient ${T(be)}`),[ct(s[Bt],Wt),...Ht.flat()].join(", ")});let he=!t.gradients&&q===
i;P(m,Y&&!G.failure?"The forward pass is done. Which gradient does each entry have?":ye(t,G,he?q+1:q)),g.flows.show(y?.checked&&
!Y?G.steps.slice(0,q).map(Ur):null),z.show(c,G,gt,ht),I.toggle(w.checked),g.open(w.checked?c.place:null),w.checked&&I.show(
c,G,gt),F(),et(L,G),J()}function J(){let L=l??c,G=u&&O?O.marks():{},[q,Y]=j;L===q&&c===Y&&!_.length&&!O||(j=_.length?[]:
[L,c],g.light({chosen:[c],from:Ns(s,L),to:Ss(s,L),moved:_,...G}))}function et(L,G){_=[];let q=G.values[c.place];if(!f||!q)
return;let Y=R.get(),ht=q.map((Ht,se)=>se===c.entry?Ht+Y:Ht),$t=an(t,L,new Map([[c.place,ht]]));_=s.flatMap((Ht,se)=>{let[
oo,ro]=[G.values[se]??[],$t[se]??[]];return ro.flatMap((Rn,Cn)=>Math.abs(Rn-oo[Cn])>Kr*Math.abs(Rn)?[{kind:"value",place:se,
entry:Cn}]:[])});let gt=c.place===o;N.name=ct(s[c.place],c.entry);let[he,Qe]=[G.values[o]?.[0],$t[o]?.[0]],Bt=he===void 0||
Qe===void 0?void 0:Qe-he,Wt=G.gradients[c.place]?.[c.entry],ge=gt?Y:Wt===void 0?void 0:Wt*Y,be={moved:[Y,Bt],promised:[Y,
ge],after:[]};R.show(gt?1:0,be,{values:[]},t.gradients&&!u&&k.get()>G.steps.length)}function X(L){w.checked=L,D(),L&&I.reveal()}
r.addEventListener("keydown",L=>{L.key==="Escape"&&w.checked&&X(!1)});function tt(L){f=L,x.checked=L,r.classList.toggle(
"bp-nudged",L),R.toggle(L),D()}function kt(L,G){L!==c.place&&lt({kind:"value",place:L,entry:0}),!it(s[L])&&(f||tt(!0),R.
set(G))}function st(L){u=L,K(),D()}function lt(L){c=L,vt(s[L.place])&&(d=V(L)),g.choose(L),O?.choose(L),D()}function Mt(){
let L=e.get();if(!s.some(G=>vt(G)&&!(G.name in L))){for(let{name:G,control:q}of $)q.get()!==L[G]&&q.set(L[G]);D()}}function C(){
let L=Kt(t,e.get()).steps[k.get()-1];L&&g.reveal([L.place,...L.node.inputs]),D()}let W=new ResizeObserver(()=>g.resize());
W.observe(r),k.hear(g.element);let U=e.listen(Mt);return g.choose(c),O?.choose(c),K(),Mt(),()=>{k.stop(),U(),W.disconnect(),
r.remove()}}var qr=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function Ur({node:n,flows:t}){return t?{
node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&s.some(
a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var Yr=["Escape","Tab"],Ts=["Play or pause","Back to the first step","Repeat"];function Qt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Qt(n,t)});return()=>r()}let s=new MutationObserver(()=>Ls(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Ls(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(Yr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Ls(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Ts[e]),
t.setAttribute("title",Ts[e])})}function Ve(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var An=430,Tn=230,_t={left:54,right:12,top:10,bottom:30},Is=121,Xr=[.1,.3,.5,.7,.9],Jr=.02,Zr="",Qr=10;function Rs(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),c=Object.keys(r),l=v(a,"select");c.length>1&&v(l,"option",{value:Zr},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=B(i,"svg",{viewBox:`0 0 ${An} ${Tn}`,role:"img"}),
d=B(f,"g",{class:"bp-axes"}),[p,$]=[_t.left,_t.top],[h,g]=[An-_t.left-_t.right,Tn-_t.top-_t.bottom],m=`${p} ${$} ${h} ${g}`,
b=B(f,"svg",{x:p,y:$,width:h,height:g,viewBox:m,preserveAspectRatio:"none"}),k=B(b,"path",{class:"bp-line"}),M=B(b,"path",
{class:"bp-tangent"}),x=B(f,"circle",{class:"bp-point",r:5}),y=v(i,"p",{"aria-hidden":"true"}),w={name:"",low:0,high:0,bottom:0,
top:0},S="",O=j=>p+(j-w.low)/(w.high-w.low)*h,N=j=>$+g-(j-w.bottom)/(w.top-w.bottom)*g,A=j=>Math.max(-1e5,Math.min(1e5,N(
j))),R=(j,V)=>`${O(j).toFixed(2)} ${A(V).toFixed(2)}`;function I(j,V,E){let[F,K]=z(j,V[j]),D=w.name===j&&w.low===F&&w.high===
K,J=E===void 0||w.bottom<=E&&E<=w.top;if(D&&J)return;let et=[E];for(let st of Xr){let lt=Object.fromEntries(c.map(Mt=>[Mt,
ni(r[Mt],st)]));et.push(...H(j,F,K,lt))}let[X,tt]=D?[w.bottom,w.top]:si(Ps(et),Ps(H(j,F,K,V)));E!==void 0&&([X,tt]=[Math.
min(X,E),Math.max(tt,E)]);let kt=Math.max(.12*(tt-X),(Jr*(K-F)-(tt-X))/2);(!D||E===X)&&(X-=kt),(!D||E===tt)&&(tt+=kt),w=
{name:j,low:F,high:K,bottom:X,top:tt},S="",d.replaceChildren();for(let[st,lt]of Tt(F,K))B(d,"path",{d:`M${O(st)} ${$}v${g}`}),
B(d,"text",{x:O(st),y:Tn-_t.bottom+16,"text-anchor":"middle"},lt);for(let[st,lt]of Tt(X,tt))B(d,"path",{d:`M${p} ${N(st)}\
h${h}`}),B(d,"text",{x:p-6,y:N(st)+4,"text-anchor":"end"},lt)}function z(j,V){let[E,F]=r[j];return[Math.min(E,V),Math.max(
F,V)]}let H=(j,V,E,F)=>js(V,E).map(K=>jt(t,{...F,[j]:K})[o]);function _(j,V){let E=js(w.low,w.high),F=H(j,w.low,w.high,V),
K="";F.forEach((D,J)=>{let et=J&&F[J-1]!==void 0;D!==void 0&&(K+=`${et?"L":"M"}${R(E[J],D)}`)}),k.setAttribute("d",K)}return{
resize:()=>Pt(f,d,An),moved(j){u=j},show(j,V,E){let F=l.value||u,K=j[F],D=V.values[o];I(F,j,D);let J=JSON.stringify([F,{
...j,[F]:0}]);J!==S&&_(F,j),S=J;let{low:et,high:X}=w,tt=V.gradients[s.findIndex(W=>at(W)&&W.name===F)],kt=D!==void 0&&w.
bottom<=D&&D<=w.top;x.setAttribute("visibility",kt?"visible":"hidden"),D!==void 0&&(x.setAttribute("cx",String(O(K))),x.
setAttribute("cy",String(A(D))));let st=E&&D!==void 0&&tt!==void 0&&Number.isFinite(tt),lt=st?[et,X].map(W=>R(W,D+tt*(W-
K))):[];M.setAttribute("d",st?`M${lt.join("L")}`:"");let Mt=st?ei(t,V,F):"",C=ti(s[o].name,F,K,D,st?tt:void 0,Mt);P(y,C),
f.setAttribute("aria-label",C)}}}function ti(n,t,e,s,o,r){let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?
`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}: ${a} the node ${r} has a kink, so there is no one tangent. The\
 backward pass takes ${T(o)}.`:`${i}: ${a} the tangent has the slope ${T(o)}. That is ∂${n}/∂${t}.`}function ei(n,{values:t},e){
let s=new Set;for(let[o,r]of n.nodes.entries())if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&
(s.add(o),ie(n,t,o)))return r.name;return""}var ni=([n,t],e)=>n+e*(t-n),js=(n,t)=>Array.from({length:Is},(e,s)=>n+(t-n)*
s/(Is-1));function Ps(n){let t=n.filter(e=>e!==void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],
t[Math.ceil(.98*(t.length-1))]]:[0,0]}function si([n,t],[e,s]){let o=Qr*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.
min(Math.max(t,s),s+o)]:[n,t]}function Tt(n,t){let e=(t-n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??
10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.
max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Cs(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),i=v(o,"table"),a=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let h=zn(t).reverse().flatMap(([g,{name:m,inputs:b}])=>{let k=b.filter(M=>M===p).length>1;return b.
flatMap((M,x)=>M===p?[{place:g,position:x,name:m,label:k?`${m}, input ${x+1}`:m}]:[])});if(h.length){let g=v(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])v(g,"th",{scope:"col"},m)}if(l=h.map(({place:g,position:m,name:b,label:k})=>{
let M=v(i,"tr");v(M,"th",{scope:"row"},k);let x=v(M,"td");v(x,"span",{class:"bp-names"},`${c(g)} · ∂${b}/∂${e[p].name}`);
let y=v(x,"span",{class:"bp-numbers"});return{place:g,position:m,name:b,numbers:y,downstream:v(M,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let g=v(i,"tr",{class:"bp-total"});v(g,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(g,"td")}}
return{show(p,$,h){f!==p&&d(p);let{gradients:g,failure:m}=$,b=$.steps.slice(0,h),k=l.map(I=>b.find(z=>z.flows&&z.place===
I.place)?.flows?.find(z=>z.position===I.position));l.forEach(({place:I,numbers:z,downstream:H},_)=>{let j=k[_],V=j?En(ot(
g,I),j.local,j.downstream):"",E=Math.max(V.lastIndexOf("="),V.lastIndexOf("≈")),F=m?.slope?b.some(K=>K.flows&&K.place===
I):m&&h>=m.step;P(z,j?V.slice(0,E).trim():F?"–":"not yet"),P(H,j?V.slice(E):"")});let M=k.filter(I=>I!==void 0),x=M.length>
0&&M.length===l.length,y=M.at(-1);u&&P(u,y?`${x?"":"so far "}${T(y.total)}`:"");let w=x?` = ${T(ot(g,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[S,O]=[e[s].name,e[p].name],N=l.length?"":`${S} does not depend on ${O}.`,A="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",R=l.flatMap(({place:I,name:z},H)=>{let _=k[H];
return!_||!ie(t,$.values,I)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?A:N||[...new Set(R)].join(" "))}}}var pe={across:26,down:47,height:20,right:7};function Fs(n,t,e){let{nodes:s}=t,o=Oe(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(h=>({key:h.getAttribute("data-k")??"",target:h})),a=i.filter(({key:h})=>/^(value|partial|gradient|local|downstream):/.
test(h)),c=a.map(()=>""),l=i.filter(({key:h})=>/^(node|edge):/.test(h)),u=l.flatMap(({key:h,target:g})=>{let m=s.findIndex(
b=>!Z(b)&&`node:${b.name}`===h);return m<0?[]:[oi(g,m,s[m])]}),f=Se(r),d=Le(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(h,g){let m=h.flatMap(b=>u.filter(k=>k.place===b)).map(({outline:b})=>b);m.length&&o.reveal(m,g)}for(let{
place:h,target:g}of u)g.setAttribute("role","button"),g.addEventListener("click",()=>e.choose(h)),g.addEventListener("fo\
cus",()=>{e.choose(h),p([h])}),g.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(h)}),Te(g,e.epsilon,m=>e.pull(
h,m));let $=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(h){let g=["A\
rrow keys walk from box to box",...h?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${g.join(", ")}.`)},field(h,g){let m=u.find(N=>N.place===h);if(!m)throw new Error(`The node ${h}\
 has no box.`);let{x:b,y:k,width:M}=m.outline,[x,y]=[b.baseVal.value+pe.across,k.baseVal.value+pe.down],w={width:M.baseVal.
value-pe.across-pe.right,height:pe.height},S=B(m.target.parentNode,"foreignObject",{x,y,...w}),O=v(S,"input",{type:"text",
"aria-label":g,autocomplete:"off",maxlength:80});return O.addEventListener("focus",()=>p([h])),O},mark(h,g){let m=u.find(
b=>b.place===h)?.target;for(let b of["right","wrong"])m?.classList.toggle(b,b===g)},choose(h){d.stopAt(h);for(let{place:g,
target:m}of u)m.classList.toggle("chosen",g===h),m.setAttribute("aria-pressed",String(g===h))},nudge(h){for(let{place:g,
below:m}of u)P(m,h(g))},show(h){a.forEach(({key:m,target:b},k)=>{let M=h[m]??"";M!==c[k]&&(b.textContent=M,c[k]=M)});for(let m of $)
m.classList.remove("now","back");let g=l.filter(({key:m})=>h[m]);for(let{key:m,target:b}of g)b.classList.add(...h[m].split(
" "));$=g.map(({target:m})=>m);for(let m of u){let b=["value","gradient"].flatMap(M=>{let x=h[`${M}:${m.name}`];return x?
[`${M} ${x}`]:[]}),k=[m.called,...b].join(", ");k!==m.label&&m.target.setAttribute("aria-label",k),m.label=k}}}}function oi(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=B(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Nt(e),target:n,outline:s,
below:c,label:""}}var ri=80,ii=1e3,ai=4,ci=4;function Ge(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<ri&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,li(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=ui(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function li([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<ci?ue(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function ui(n,t,e,s,o){let r=ft(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Z(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>ii||f.includes("e")?l+=3:(!Lt(yt(u),u)||f.replace(/[−.]/g,
"").length>ai)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+fi(n,t,r):l}function fi(n,t,e){
let s=new Et(n,t,e.values),o=s.run(Q);return Re(s,[]).filter(({rank:i,wrong:a})=>i<2&&mt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>nt(a,o[c]))).length}var pi=340;function te(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),i=o.findIndex(C=>!Z(C)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(C=>C.gate!==null).length,$=v(r,"div",{class:"bp-controls"}),h=Object.
entries(s?{}:t.ranges).map(([C,W])=>({name:C,control:le($,C,W,U=>tt(C,U))})),g=Fs(r,t,{choose:X,epsilon:()=>f?z?.get()??
0:0,pull:J}),m=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),b=v(r,"div",{class:"bp-bar"}),k=We(
b,t.gradients?2*p+1:p,st),M=v(b,"div",{class:"bp-toggles"}),x=a?null:zt(M,"nudge",C=>D(C)),y=c?zt(M,"flows as bands",E):
null,w=v(r,"div",{class:"bp-below"}),{mistakes:S}=t,O=S&&h.length?()=>e.set(Ge(t,S,e.get(),Math.random)):null,{checked:N,
revealed:A}=s??{checked:()=>{},revealed:()=>{}},I=S&&c?ks(w,t,S,g,{current:V,hide:et,another:O,checked:N,revealed:A}):null,
z=a?null:Ae(w,t,E);z?.toggle(!1);let H=c?Cs(w,t):null,_=o.some(at)&&!s?Rs(w,t,E):null;function j(){t.gradients&&k.limit(
u?p+1:2*p+1);let C=!a&&!(s&&u);g.tell(C),x?.parentElement?.toggleAttribute("hidden",!C),!C&&f&&D(!1)}function V(){let C=e.
get();return{at:C,pass:ft(t,C)}}function E(){let{at:C,pass:W}=V(),U=k.get(),L=u&&U>W.forwardSteps,G=L?W.forwardSteps:U,q=U>
W.steps.length,Y=Zt(t,W,t.gradients||U<p?G:W.forwardSteps);!t.gradients&&U===p&&di(Y),r.classList.toggle("bp-asking",L),
g.show(L?mi(t,Y):Y),P(m,F(W,U,L)),H?.show(l,W,G),_?.show(C,W,c&&!u&&q),I?.show(C),g.flows.show(y?.checked&&!L?W.steps.slice(
0,U):null),K(C,W)}function F(C,W,U){return U&&!C.failure?"The forward pass is done. Which gradient does each node have?":
!t.gradients&&W===p&&(!C.failure||C.failure.slope)?fe(t,{...C,failure:null},C.steps.length+1):fe(t,C,W)}function K(C,W){
if(!z)return;if(!f){g.nudge(()=>"");return}let U=Ee(t,C,W,l,z.get());g.nudge(L=>{let G=U.moved[L];return G!==void 0?ae(G):
U.promised[L]===void 0?"":"undefined"}),z.show(l,U,W,c&&!u&&k.get()>W.steps.length)}function D(C){if(C&&s&&u)return;f=C;
let W=o[l];C&&at(W)&&_?.moved(W.name),x&&(x.checked=C),r.classList.toggle("bp-nudged",C),z?.toggle(C),E()}function J(C,W){
C!==l&&X(C),f||D(!0),f&&z?.set(W)}function et(C){u=C,j(),E()}function X(C){l=C,g.choose(C);let W=o[C];f&&at(W)&&_?.moved(
W.name),E()}function tt(C,W){_?.moved(C),e.set({...e.get(),[C]:W})}function kt(){let C=e.get();if(!h.some(({name:W})=>!(W in
C))){for(let{name:W,control:U}of h)U.get()!==C[W]&&U.set(C[W]);E()}}function st(){let C=ft(t,e.get()).steps[k.get()-1],W=C?.
flows?C.node.inputs.find(U=>!Z(o[U])):C?.place;C&&g.reveal([C.place,...C.node.inputs]),W!==void 0&&!u&&!f?X(W):E()}let lt=new ResizeObserver(
()=>{r.classList.toggle("bp-beside",_!==null&&r.clientWidth-g.width>=pi),g.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=
!0,u&&g.reveal([t.output],!0))});r.style.setProperty("--bp-picture",`${g.width}px`),lt.observe(r),k.hear(g.element);let Mt=e.
listen(kt);return g.choose(l),j(),kt(),()=>{k.stop(),Mt(),lt.disconnect(),r.remove()}}function di(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function mi({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith(
"value:")),o=n.filter(i=>!Z(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function Ke(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,$=!1,h=!1,g=new Set;function m(){
let b=l.filter(x=>x.tries).length+Number(p),k=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${k}${b} solved.${$&&
!p?" Revealed, so not counted.":""}`),P(a,p||$?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:b,level:k,trains:M}=u;l.push({key:b,level:k,trains:M,tries:p?d:0,made:[...g]}),u=null,p=
!1,h=!0,m(),s(l)}),m(),{show(b){f(),u=b,[d,p,$,g]=[0,!1,!1,new Set];let k={...b.figure,gates:t,functions:e};f=te(c,k,Ve(
b.start),{checked({isSolved:M,codes:x}){if(!(p||$)){d++,p=M;for(let y of x)g.add(y);m(),p&&a.focus()}},revealed(){$=!0,m()}}),
m(),h&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Ye=430,_s=238,ee={left:54,right:24,top:10,bottom:44},[de,qe]=[ee.left,ee.top],[Ue,ne]=[Ye-ee.left-ee.right,_s-ee.top-
ee.bottom],hi=1e6,Ln=-12,zs=2;function Ds(n,t,e){let{panel:s,svg:o,axes:r}=Ws(n,e),i=B(o,"path",{class:"bp-right-losses"}),
a=B(o,"path",{class:"bp-line"}),c=B(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>Pt(
o,r,Ye),show({losses:f,beside:d}){let p=f.length-1,$=Math.ceil(Math.max(p,t)/t)*t,h=gi(Math.max(...[...f,...d??[]].map(y=>Math.
min(y,hi)))),g=y=>de+y/$*Ue,m=y=>qe+ne-Math.min(y/h,1.02)*ne,b=`${$} ${h}`;b!==u&&Hs(r,Tt(0,$),Tt(0,h),g,m,"step"),u=b;let k=y=>`\
M${y.map((w,S)=>`${g(S).toFixed(1)} ${m(w).toFixed(1)}`).join("L")}`;a.setAttribute("d",k(f)),i.setAttribute("d",d?k(d):
""),c.setAttribute("cx",String(g(p))),c.setAttribute("cy",String(m(f[p])));let M=d?`; thin: with the right gradients, ${T(
d[d.length-1])}`:"",x=`Step ${p}: the loss is ${T(f[p])}${M}.`;P(l,x),o.setAttribute("aria-label",`The loss from step to\
 step. ${x}`)}}}function Bs(n){let{panel:t,svg:e,axes:s}=Ws(n,"Size of the gradient of each layer’s weights"),o=B(e,"p\
ath",{class:"bp-right-losses"}),r=B(e,"path",{class:"bp-line"}),i=B(e,"g"),a=v(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>Pt(e,s,Ye),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>de+(m-.5)/l.length*Ue,d=m=>qe+ne-
(m-Ln)/(zs-Ln)*ne,p=m=>d(Math.max(Ln,Math.min(zs,Math.log10(m))));if(!s.childElementCount){let m=l.map((k,M)=>[M+1,String(
M+1)]),b=[-12,-9,-6,-3,0].map(k=>[k,k?`10${bi(k)}`:"1"]);Hs(s,m,b,f,d,"layer")}let $=m=>`M${m.map((b,k)=>`${f(k+1)} ${p(
b).toFixed(1)}`).join("L")}`;o.setAttribute("d",$(c)),r.setAttribute("d",$(l)),i.replaceChildren();for(let[m,b]of l.entries())
B(i,"circle",{class:"bp-point",cx:f(m+1),cy:p(b),r:3.5});let g=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin: before the first step.`;P(a,g),e.setAttribute("aria-label",`The size of the gradient of each layer’s \
weights: ${g}`)}}}function Ws(n,t){let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-heading","\
aria-hidden":"true"},t);let s=B(e,"svg",{viewBox:`0 0 ${Ye} ${_s}`,role:"img"});return{panel:e,svg:s,axes:B(s,"g",{class:"\
bp-axes"})}}function Hs(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)B(n,"text",{x:s(i),y:qe+ne+4,dy:"1em","text-an\
chor":"middle"},a);for(let[i,a]of e)B(n,"path",{d:`M${de} ${o(i)}h${Ue}`}),B(n,"text",{x:de-6,y:o(i)+4,"text-anchor":"en\
d"},a);B(n,"text",{x:de+Ue/2,y:qe+ne+4,dy:"2.1em","text-anchor":"middle"},r)}function gi(n){let t=10**Math.floor(Math.log10(
n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var bi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var In=360,me={left:40,right:10,top:22,bottom:42},xt=In-me.left-me.right,Vs=7;function Ks(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),i=B(r,"svg",{viewBox:`0 0 ${In} ${me.top+xt+me.bottom}`,
role:"img"}),{left:a,top:c}=me,[l,u]=e,f=x=>a+(x-l[0])/(l[1]-l[0])*xt,d=x=>c+xt-(x-u[0])/(u[1]-u[0])*xt;B(i,"rect",{class:"\
bp-zero",x:a,y:c,width:xt,height:xt});let p=B(i,"path",{class:"bp-one"}),$=B(i,"path",{class:"bp-border"}),h=B(i,"g",{class:"\
bp-axes"});for(let[x,y]of Tt(...l))B(h,"text",{x:f(x),y:c+xt+4,dy:"1em","text-anchor":"middle"},y);for(let[x,y]of Tt(...u))
B(h,"text",{x:a-6,y:d(x)+4,"text-anchor":"end"},y);B(h,"text",{x:a+xt/2,y:c+xt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
B(h,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let g=t.length>30?.6:1,m=t.map(([x,y,w])=>Gs(i,f(x),d(y),w,g*Vs)),b=v(
r,"p"),[k,M]=[0,1].map(x=>{let y=B(b,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Gs(y,8,x?9:
8,x,Vs-1),v(b,"span",{},` target ${x}`)});return k.after(" "),M.after(" "),v(b,"span",{},`Thick edge: the ${o} is no\
t right there.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Pt(i,h,In),show({
grid:x,right:y}){let w=xt/(s-1),S=wi(x,s,(N,A)=>`${Dt(a+N*w)} ${Dt(c+xt-A*w)}`);p.setAttribute("d",S.region),$.setAttribute(
"d",S.line);for(let[N,A]of m.entries())A.classList.toggle("bp-missed",!y[N]);let O=y.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Gs(n,t,e,s,o){
if(!s)return B(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Dt(t)} ${Dt(e-r)}l${Dt(r)} ${Dt(
1.8*r)}h${Dt(-2*r)}z`;return B(n,"path",{class:"bp-target bp-target-1",d:i})}var Dt=n=>n.toFixed(1);function wi(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[$,h,g]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==g>0)continue;let m=p/(p-g);l.push(e(f+m*($-f),d+m*(h-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var vi=100,xi=35,$i=4e3;function Xe(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let E=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(E,"code",{},c),E.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=jn(f,"One st\
ep",()=>N(1)),p=jn(f,"",()=>w?I():N(a)),$=jn(f,"Reset",z),h=v(f,"div",{class:"bp-rate"});v(h,"span",{},"learning rate ");
let g=Ot(h,{"aria-label":"learning rate"});g.set(t.rate),g.element.readOnly=l,d.hidden=l;let m=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),b=v(u,"p",{class:"bp-wrong",role:"alert"}),k=v(u,"div",{class:"bp-charts"}),M=[Ks(k,
t)],x=v(k,"div",{class:"bp-column"}),y=`Loss: mean of ${t.loss[1]} over ${o.length} points`;M.push(Ds(x,a,y)),M.push(e.get().
sizes.length?Bs(x):yi(x));let w=0,S=0,O=0;function N(E){let F=g.get();F===null||w||(w=E,A(F,E))}function A(E,F){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?F:Math.ceil(F/vi),D=l?0:Math.min(w,r==="page"?K:t.chunk);R(),e.advance(E,D,()=>{
clearTimeout(O),w-=D,(e.get().trouble||e.isOver())&&(w=0),j(),w?S=setTimeout(()=>A(g.get()??E,F),xi):H()}),_()}function R(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>P(b,"No answer from the kernel yet: it is busy, or it is not running."),
$i))}function I(){w=0,clearTimeout(S),H()}function z(){w=0,clearTimeout(S),R(),e.reset(()=>{clearTimeout(O),j(),H()})}function H(){
s(e.get()),_()}function _(){if(P(p,w?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w)return;
let{losses:E,right:F,note:K,trouble:D}=e.get();P(b,D);let J=E.length-1,et=F.filter(Boolean).length,X=`Step ${J}: the los\
s is ${T(E[J])}, and the ${i} is right at ${et} of ${F.length} points.`;P(m,K&&J?`${X} ${K}`:X)}function j(){let E=e.get();
for(let F of M)F.show(E)}$.title="Back to the weights of the start";let V=new ResizeObserver(()=>{for(let E of M)E.resize()});
return V.observe(u),j(),_(),()=>{w=0,clearTimeout(S),clearTimeout(O),e.stop(),V.disconnect(),u.remove()}}function jn(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function yi(n){let t=v(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(e,"th",{scope:"\
col"},i);let s=v(t,"tbody"),o=new Map;function r(i){let a=v(s,"tr");v(a,"th",{scope:"row"},i);let c=[v(a,"td"),v(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,T(l)),P(f,c in a?T(a[c]):"")}}}}var qs=1e-4,ki="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Je({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Ni(o,r),u=e,f=ft(a,u),d=[$()],p="";function $(){return Number(f.values[a.output])}let h=(b,k)=>Number(
jt(c,{...u,x1:b,x2:k})[c.output]),g=()=>Object.fromEntries(a.nodes.flatMap((b,k)=>at(b)?[[b.name,Number(f.gradients[k])]]:
[]));function m(b){let k=g(),M=Object.fromEntries(Object.entries(u).map(([y,w])=>[y,w-b*k[y]])),x=ft(a,M);if(x.failure||
!Object.values(M).every(Number.isFinite)){p=ki;return}[u,f]=[M,x],d.push($())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:g(),grid:l.map(([b,k])=>Mi(h(b,k))),right:s.map(([b,k,M])=>(h(b,k)-.5)*(M-.5)>0),sizes:[],note:"",trouble:p}),advance(b,k,M){
for(let x=0;x<k&&!p;x++)m(b);M()},reset(b){u=e,f=ft(a,u),d=[$()],p="",b()},isOver:()=>!1,stop(){}}}function Us(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Ys({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Mi(n){let t=Math.min(1-qs,Math.max(qs,n));return Math.log(t/(1-t))}function Ni([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Ze(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Xs=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?He:te)(s,{...c,gates:n,functions:t},Oi(e))}let i=Ze(e,"change:figure",r);r();let a=Qt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),Js=(n,t)=>({render({model:e,el:s}){let o=Ke(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Ze(e,"change:problem",r);r();let a=Qt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),Zs=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Je(s,n):Us(Si(t)),
r=Xe(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Qt(
e,".backprop-explorer");return()=>{r(),i()}}}),Si=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Ze(n,"change:state",t)}),Oi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Ze(
n,"change:inputs",t)}),Qs=()=>({render:({el:n})=>Qt(n,".backprop-depth")});async function to(n,t){let{figure:e,start:s}=await so(Pn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
He:te)(o,{...e,gates:n,functions:t},Ve(s))}async function eo(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await so(
Pn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Me(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=Ke(a,n,t,c);c([])}function no(n){let{figure:t,...e}=Pn(),s=document.
querySelector(".backprop-explorer");s&&Xe(s,t,t.place==="page"?Je(t,n):Ys(e))}async function so(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var Pn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return fo(Ei);})();
